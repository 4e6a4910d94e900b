namespace Jalon.Tui.Screens;

/// <summary>What one screen of the console holds: rows, and what can be asked of them. Pure but for <see cref="LoadAsync"/>; it knows no terminal.</summary>
internal abstract class Screen
{
    /// <summary>The first line.</summary>
    public abstract string Title { get; }

    /// <summary>The columns' heads.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>Columns whose cells stand right.</summary>
    public virtual IReadOnlySet<int> Right { get; } = new HashSet<int>();

    /// <summary>The rows, as they are shown now.</summary>
    public abstract IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    /// <summary>What tells a row from the others, so that a selection survives a refresh.</summary>
    public abstract string IdOf(int row);

    /// <summary>What is told of the selected row, below the rows.</summary>
    public virtual string Detail(int row) => "";

    /// <summary>The keys of this screen, for the bottom line.</summary>
    public abstract string Keys { get; }

    /// <summary>Whether the last row stays selected while rows come.</summary>
    public virtual bool Follows => false;

    /// <summary>What can be asked of what is selected; none where nothing can.</summary>
    public virtual (string Subject, IReadOnlyList<Offer> Offers)? Offers(int row) => null;

    /// <summary>The screen that Enter opens; null for none.</summary>
    public virtual Screen? Open(int row) => null;

    /// <summary>The screen that a key opens; null for none.</summary>
    public virtual Screen? Open(char key, int row) => null;

    /// <summary>Narrows the rows to those that hold a text; an empty one shows all.</summary>
    public virtual void Search(string text)
    {
    }

    /// <summary>Sorts by the next column.</summary>
    public virtual void Sort()
    {
    }

    /// <summary>Asks the host anew.</summary>
    public abstract Task LoadAsync(IJalonClient client, CancellationToken cancellation);
}

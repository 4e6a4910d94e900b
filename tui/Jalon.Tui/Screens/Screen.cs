using Jalon.Tui.Words;

namespace Jalon.Tui.Screens;

/// <summary>
/// What one screen of the console holds, and what can be asked of it. It knows no terminal and no thread: what the host answers is applied by whoever asked,
/// between two drawings.
/// </summary>
internal abstract class Screen
{
    /// <summary>The first line, but for the clock.</summary>
    public abstract string Title { get; }

    /// <summary>The zone of its times.</summary>
    public virtual Zone Zone => Zone.Unknown;

    /// <summary>The columns' heads.</summary>
    public abstract IReadOnlyList<Column> Columns { get; }

    /// <summary>Which rows are shown, in which order.</summary>
    public Arrangement Arrangement { get; set; } = new();

    /// <summary>The row that is selected; null for none.</summary>
    public string? Selected { get; set; }

    /// <summary>Whether the host has answered for it yet.</summary>
    public bool IsAnswered { get; set; }

    /// <summary>Whether something on it runs, so that its durations change by themselves.</summary>
    public virtual bool Ticks => false;

    /// <summary>Whether its rows can be sorted.</summary>
    public virtual bool Sorts => true;

    /// <summary>Whether the last row stays selected while rows come.</summary>
    public virtual bool Follows => false;

    /// <summary>Tells it whether the person selected the last row.</summary>
    public virtual void Moved(bool toTheLast)
    {
    }

    /// <summary>The rows, arranged.</summary>
    public IReadOnlyList<Line> Lines(DateTimeOffset now) => Arrangement.Of(All(now), Columns);

    /// <summary>What is told of a row below the rows, in a few words.</summary>
    public abstract string Detail(string id);

    /// <summary>All that is known of a row, in lines; Enter shows it where it opens nothing.</summary>
    public abstract IReadOnlyList<string> Whole(string id);

    /// <summary>What can be asked of a row, or of the screen where <paramref name="id"/> is null; none where nothing can.</summary>
    public virtual Askable? Offers(string? id) => null;

    /// <summary>The screens that can be opened, the most important first.</summary>
    public virtual IEnumerable<Door> Doors(string? id) => [];

    /// <summary>Asks the host anew. Gives what is to be done with the answer; nothing changes before that is called.</summary>
    public abstract Task<Action> AskAsync(IJalonClient client, CancellationToken cancellation);

    /// <summary>All rows in the screen's own order.</summary>
    protected abstract IEnumerable<Line> All(DateTimeOffset now);
}

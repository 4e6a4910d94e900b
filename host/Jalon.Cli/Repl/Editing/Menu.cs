using Jalon.Api.Questions;

namespace Jalon.Cli.Repl.Editing;

/// <summary>What could stand at the place, one of it chosen; as a value.</summary>
/// <param name="Items">At least one.</param>
/// <param name="Start">Where the name begins that the chosen one takes the place of.</param>
/// <param name="Chosen">Which one; -1 for none yet.</param>
internal sealed record Menu(IReadOnlyList<AssistItem> Items, int Start, int Chosen)
{
    public Menu Next() => this with { Chosen = (Chosen + 1) % Items.Count };

    public Menu Previous() => this with { Chosen = (Chosen <= 0 ? Items.Count : Chosen) - 1 };

    /// <summary>What all items begin with.</summary>
    public string Common => Items.Select(i => i.Text).Aggregate((a, b) => a[..a.Zip(b).TakeWhile(p => p.First == p.Second).Count()]);
}

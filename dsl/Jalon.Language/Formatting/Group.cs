namespace Jalon.Language.Formatting;

/// <summary>Things that stand beside each other or below each other, all of them: the clauses of a pipeline, the items of a list, the forms of a block.</summary>
internal sealed class Group
{
    /// <summary>The index of the first token; its column is where the lines below begin.</summary>
    public required int First { get; init; }

    /// <summary>The index of the last token.</summary>
    public required int Last { get; init; }

    /// <summary>Whether it is what stands between the braces of a block, whose lines are indented from the line of its head.</summary>
    public bool IsBlock { get; init; }

    /// <summary>Whether it was written over several lines, or holds a comment, so that it stays so.</summary>
    public bool WasBroken { get; init; }

    /// <summary>Whether it stands over several lines now; known once its first token has its place.</summary>
    public bool IsBroken { get; set; }

    /// <summary>The column where its lines begin; known once its first token has its place.</summary>
    public int Column { get; set; }
}

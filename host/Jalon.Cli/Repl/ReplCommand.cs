namespace Jalon.Cli.Repl;

/// <summary>An entry that begins with a colon: <c>:sql from customer</c>.</summary>
/// <param name="Name">The word after the colon.</param>
/// <param name="Rest">What stands after it, without blanks around.</param>
internal sealed record ReplCommand(string Name, string Rest)
{
    /// <summary>The names of all of them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["sql", "csharp", "plan", "cs", "lets", "help", "quit"];

    /// <summary>The command of an entry; null where it is none.</summary>
    public static ReplCommand? Of(string entry)
    {
        var text = entry.Trim();
        if (!text.StartsWith(':'))
            return null;
        var end = text.AsSpan().IndexOfAny(" \n\t");
        return end < 0 ? new ReplCommand(text[1..], "") : new ReplCommand(text[1..end], text[end..].Trim());
    }

    /// <summary>The query in an entry, and where it begins there: the entry, or what a command asks about. Null where there is none.</summary>
    public static (string Query, int Start)? QueryIn(string entry)
    {
        if (Of(entry) is not { } command)
            return (entry, 0);
        if (command.Name is not ("sql" or "csharp" or "plan" or "help"))
            return null;
        var start = entry.IndexOf(':', StringComparison.Ordinal) + 1 + command.Name.Length;
        while (start < entry.Length && char.IsWhiteSpace(entry[start]))
            start++;
        return (entry[start..], start);
    }
}

using Jalon.Language.Syntax;

namespace Jalon.Language.Diagnostics;

/// <summary>Something to tell the author of a text. Only the makers of this folder (<see cref="LexisErrors"/>, <see cref="SyntaxErrors"/> and so on) make one.</summary>
/// <param name="Message">What is wrong; its key is the code.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Source">The text it is about.</param>
/// <param name="Span">The place in the text.</param>
public sealed record Diagnostic(Phrase Message, Severity Severity, SourceText Source, Span Span)
{
    /// <summary>The code, such as <c>JAL0201</c>: the same in every language and for ever.</summary>
    public string Code => Message.Key;

    /// <summary>What stands beside the caret, such as "did you mean ...?"; null for nothing.</summary>
    public Phrase? Beside { get; init; }

    /// <summary>What to do, a line each; none where the message says it all.</summary>
    public IReadOnlyList<Phrase> Hints { get; init; } = [];

    /// <summary>A second place that explains the first, such as the bracket that is not closed; null for none.</summary>
    public RelatedPlace? Related { get; init; }

    /// <summary>The diagnostic in English on one line, for logs and tests.</summary>
    public override string ToString()
    {
        var (line, column) = Source.Place(Span.Start);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{line}:{column} {Code} {Phrasebook.English.Say(Message)}");
    }
}

using Jalon.Language.Syntax;

namespace Jalon.Language.Diagnostics;

/// <summary>JAL08xx: what an engine cannot do.</summary>
public static class EngineErrors
{
    /// <summary>A function or form that an engine's SQL has no words for.</summary>
    /// <param name="source">The text.</param>
    /// <param name="span">The place of the function.</param>
    /// <param name="engine">The engine's name.</param>
    /// <param name="what">The function.</param>
    /// <param name="because">Why; null where it is not known.</param>
    public static Diagnostic Unsaid(SourceText source, Span span, string engine, string what, string? because) =>
        new(Phrase.Of("JAL0820", ("engine", engine), ("what", what)), Severity.Error, source, span)
        {
            Hints = because is null ? [] : [Phrase.Of("hint.unsaid", ("because", because))],
        };

    /// <summary>A function or form that is not computed in this process.</summary>
    /// <param name="source">The text.</param>
    /// <param name="span">The place of the function.</param>
    /// <param name="what">The function.</param>
    public static Diagnostic NotInProcess(SourceText source, Span span, string what) => new(Phrase.Of("JAL0821", ("what", what)), Severity.Error, source, span);
}

using Jalon.Language.Syntax;

namespace Jalon.Language.Diagnostics;

/// <summary>JAL0016: bytes that are no text. Whoever reads a file finds them, before there is anything for the lexer to look at.</summary>
public static class EncodingErrors
{
    /// <summary>A file is not UTF-8.</summary>
    /// <param name="source">What could be read of it.</param>
    /// <param name="span">Where in that the bad byte stood.</param>
    /// <param name="at">The bad byte's place in the file, from 1.</param>
    public static Diagnostic NotUtf8(SourceText source, Span span, int at) =>
        new(Phrase.Of("JAL0016", ("at", at)), Severity.Error, source, span);
}

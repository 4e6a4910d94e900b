namespace Jalon.Cli;

/// <summary>Where a verb writes, and for whom.</summary>
/// <param name="Out">The answer.</param>
/// <param name="Error">The talk: progress, advice, errors.</param>
/// <param name="Width">Columns of the terminal; 80 for a pipe.</param>
/// <param name="Interactive">Whether a person watches, so that lines may be rewritten.</param>
/// <param name="Colour">Whether colours may be used; false with <c>NO_COLOR</c>.</param>
/// <param name="Language"><c>en</c> or <c>fr</c>.</param>
public sealed record Streams(TextWriter Out, TextWriter Error, int Width, bool Interactive, bool Colour, string Language)
{
    /// <summary>Those of this process, as its terminal and environment say.</summary>
    public static Streams OfProcess()
    {
        var person = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb");
        return new Streams(
            Console.Out,
            Console.Error,
            person && Console.WindowWidth > 0 ? Console.WindowWidth : 80,
            person,
            person && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            LanguageOf(Environment.GetEnvironmentVariable("LC_ALL") ?? Environment.GetEnvironmentVariable("LANG")));
    }

    /// <summary>The language that a locale's name asks for; English where it asks for another.</summary>
    public static string LanguageOf(string? locale) => locale?.StartsWith("fr", StringComparison.OrdinalIgnoreCase) == true ? "fr" : "en";
}

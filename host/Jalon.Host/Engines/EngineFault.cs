namespace Jalon.Host.Engines;

/// <summary>What an engine could not do: what, where, and what to do next, for people; never a stack trace.</summary>
public sealed class EngineFault : Exception
{
    /// <summary>A fault.</summary>
    /// <param name="kind">What went wrong, for programs.</param>
    /// <param name="message">What, where and what to do next, in one or two sentences.</param>
    /// <param name="inner">What the engine's driver said; null where it said nothing.</param>
    public EngineFault(EngineFaultKind kind, string message, Exception? inner = null)
        : base(message, inner) => Kind = kind;

    /// <summary>The fault that a dialect cannot say something.</summary>
    /// <param name="dialect">The dialect, for people.</param>
    /// <param name="unsupported">What, and where it was written.</param>
    public static EngineFault CannotSay(string dialect, Compilers.Unsupported unsupported) =>
        new(EngineFaultKind.Unsupported, $"{dialect} cannot say {unsupported.What} here.") { Unsupported = unsupported };

    /// <summary>What went wrong.</summary>
    public EngineFaultKind Kind { get; }

    /// <summary>The code of what is not UTF-8, which a campaign's text and a data file share.</summary>
    public const string NotUtf8 = "JAL0016";

    /// <summary>A code whose page tells more; null for none but the engine's own.</summary>
    public string? Code { get; init; }

    /// <summary>The file or table that it is about; null where it is about none.</summary>
    public string? Where { get; init; }

    /// <summary>The line of the file, from 1; null where it is about none.</summary>
    public long? Line { get; init; }

    /// <summary>What cannot be said, and where it was written; null for all other kinds.</summary>
    public Compilers.Unsupported? Unsupported { get; init; }
}

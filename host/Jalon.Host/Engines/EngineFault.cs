using Jalon.Algebra;
using Jalon.Compilers;

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
    /// <param name="unsupported">What, and where it was written; not empty.</param>
    public static EngineFault CannotSay(string dialect, ValueList<Unsupported> unsupported) =>
        new(EngineFaultKind.Unsupported, $"{dialect} cannot say {Named(unsupported)}.") { Code = "JAL0820", Dialect = dialect, Unsupported = unsupported };

    /// <summary>The fault that something cannot be computed in this process.</summary>
    /// <param name="unsupported">What, and where it was written; not empty.</param>
    public static EngineFault NotInProcess(ValueList<Unsupported> unsupported) =>
        new(EngineFaultKind.Unsupported, $"This cannot be computed in process: {Named(unsupported)}.") { Code = "JAL0821", Unsupported = unsupported };

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

    /// <summary>What cannot be said, and where it was written; empty for all other kinds.</summary>
    public ValueList<Unsupported> Unsupported { get; init; }

    /// <summary>The dialect that cannot say it; null where no dialect was asked.</summary>
    public string? Dialect { get; init; }

    private static string Named(ValueList<Unsupported> unsupported) => string.Join("; ", unsupported.Select(u => u.What).Distinct(StringComparer.Ordinal));
}

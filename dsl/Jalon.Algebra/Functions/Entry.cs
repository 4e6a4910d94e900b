namespace Jalon.Algebra.Functions;

/// <summary>What an entry may say beyond its name, signatures and summary.</summary>
internal static class Entry
{
    /// <summary>It may be empty even where no argument is.</summary>
    public static Function MayBeEmpty(this Function function) => function with { Emptiness = Emptiness.MayAppear };

    /// <summary>It always has a value.</summary>
    public static Function NeverEmpty(this Function function) => function with { Emptiness = Emptiness.Never };

    /// <summary>It skips empty arguments and is empty where all are.</summary>
    public static Function EmptyWhenAllAre(this Function function) => function with { Emptiness = Emptiness.WhenAllAre };

    /// <summary>It reads a clock face: the zone in force decides.</summary>
    public static Function ByZone(this Function function) => function with { Volatility = Volatility.Zone };

    /// <summary>It reads the one instant of the task, or another fact of the run.</summary>
    public static Function ByRun(this Function function) => function with { Volatility = Volatility.Instant };

    /// <summary>Conversions: empty where they fail, and with <c>!</c> they raise there.</summary>
    public static Function MayFail(this Function function) => function with { Emptiness = Emptiness.MayAppear, MayRaise = true };

    /// <summary>Empty arguments reach it instead of being skipped.</summary>
    public static Function KeepingEmpties(this Function function) => function with { KeepsEmpties = true };

    /// <summary>Another name that means exactly the same.</summary>
    public static Function Alias(this Function function, string name) => function with { Aliases = function.Aliases.Add(name) };

    /// <summary>A call over constants and the literal that it gives.</summary>
    public static Function Example(this Function function, string expression, string gives) =>
        function with { Examples = function.Examples.Add(new Example(expression, gives)) };

    /// <summary>A call whose answer depends on rows or on the instant.</summary>
    public static Function Usage(this Function function, string expression) =>
        function with { Usages = function.Usages.Add(expression) };
}

namespace Jalon.Bench.Compiled;

/// <summary>What compiling costs and what compiled code takes, in one process, side by side with what it is compared to.</summary>
internal static class CompiledMeasurement
{
    public static async Task<int> RunAsync()
    {
        ParsingRace.Run();
        CheckingCosts.Run();
        await CompilationCosts.RunAsync().ConfigureAwait(false);
        PredicateRace.Run();
        return 0;
    }
}

namespace Jalon.Cli;

/// <summary>What a verb's process exits with; the numbers are documented and never change their meaning.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The answer is no: a check found errors, a test failed, a run ended with an error.</summary>
    public const int No = 1;

    /// <summary>The command line was not understood.</summary>
    public const int Usage = 2;

    /// <summary>It does not apply here: nothing of that name, or not in this state.</summary>
    public const int Refused = 3;

    /// <summary>This user may not.</summary>
    public const int NotAllowed = 4;

    /// <summary>The engine or the store failed.</summary>
    public const int Failed = 5;

    /// <summary>Interrupted (Ctrl-C).</summary>
    public const int Interrupted = 130;

    internal static int Of(Problem problem) => problem.Kind switch
    {
        "invalid" => No,
        "usage" => Usage,
        "refused" or "not_found" => Refused,
        "not_allowed" => NotAllowed,
        _ => Failed,
    };
}

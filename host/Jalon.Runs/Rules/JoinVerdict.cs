namespace Jalon.Runs.Rules;

/// <summary>What becomes of a pending activity.</summary>
internal enum JoinVerdict
{
    Wait,
    Start,
    Dead,
    Skip,
}

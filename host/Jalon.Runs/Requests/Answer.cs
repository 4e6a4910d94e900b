namespace Jalon.Runs.Requests;

/// <summary>The answer to a request.</summary>
/// <param name="Verdict">Whether it will be done.</param>
/// <param name="Text">Allowed: what will happen, as a confirmation says it. Otherwise: why not, and what to do instead.</param>
public sealed record Answer(Verdict Verdict, string Text)
{
    /// <summary>Whether a console offers it.</summary>
    public bool IsOffered => Verdict == Verdict.Allowed;
}

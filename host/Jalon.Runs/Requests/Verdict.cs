namespace Jalon.Runs.Requests;

/// <summary>How a request is answered.</summary>
public enum Verdict
{
    /// <summary>It will be done.</summary>
    Allowed,

    /// <summary>It is so already: nothing is done, and that is a success. This makes every request safe to repeat.</summary>
    AlreadySo,

    /// <summary>It does not apply here.</summary>
    Refused,
}

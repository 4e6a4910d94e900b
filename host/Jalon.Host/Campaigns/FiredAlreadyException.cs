namespace Jalon.Host.Campaigns;

/// <summary>Another has fired what was to be fired here: the commit is taken back, and nothing is lost.</summary>
internal sealed class FiredAlreadyException : Exception
{
    public FiredAlreadyException()
        : base("it was fired already")
    {
    }
}

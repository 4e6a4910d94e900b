using Jalon.Host.Execution;

namespace Jalon.Host.Campaigns;

/// <summary>Says when a campaign's schedules are due.</summary>
public interface IFirings
{
    /// <summary>The first instant after another one at which a schedule of the campaign starts it; null where none ever does.</summary>
    Instant? Next(RunSubject subject, Instant after);
}

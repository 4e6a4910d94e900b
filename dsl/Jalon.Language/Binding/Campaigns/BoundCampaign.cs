namespace Jalon.Language.Binding.Campaigns;

/// <summary>What a campaign means.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">How people call it; null for its name.</param>
/// <param name="Activities">In the order in which they were written.</param>
public sealed record BoundCampaign(string Name, string? Title, IReadOnlyList<BoundActivity> Activities)
{
    /// <summary>Words to find it by.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The zone in force, by its tzdb name; null where the campaign names none.</summary>
    public string? TimeZone { get; init; }

    /// <summary>How long working tables are kept: a <see cref="Algebra.Types.Duration"/> or <see cref="Algebra.Types.Period"/>; null for the workspace's.</summary>
    public object? Retention { get; init; }

    /// <summary>What happens when it is due while a run is going: <c>skip</c>, <c>queue</c> or <c>allow</c>.</summary>
    public string Overlap { get; init; } = "skip";

    /// <summary>When it runs; none where it runs only when started.</summary>
    public IReadOnlyList<BoundSchedule> Schedules { get; init; } = [];

    /// <summary>What is filled in when it starts.</summary>
    public IReadOnlyList<BoundParameter> Parameters { get; init; } = [];

    /// <summary>What must hold of its transitions.</summary>
    public IReadOnlyList<BoundGate> Gates { get; init; } = [];
}

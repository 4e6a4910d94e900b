namespace Jalon.Host.Campaigns;

/// <summary>What a set activity would target now.</summary>
/// <param name="Activity">Which.</param>
/// <param name="Rows">The rows of its main output; null where an activity before it acts, so that nobody knows.</param>
/// <param name="Ways">The outputs of flow activities with several ways that lead to it: it targets those rows where they are taken.</param>
internal sealed record Counted(string Activity, long? Rows, IReadOnlyList<string> Ways);

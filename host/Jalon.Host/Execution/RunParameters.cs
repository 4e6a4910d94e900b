using Jalon.Algebra.Scalars;
using Jalon.Api;
using Jalon.Language.Binding.Campaigns;
using Jalon.Runs.States;

namespace Jalon.Host.Execution;

/// <summary>Fills a campaign's parameters from what was given for a run: texts as a person types them after <c>--set</c>.</summary>
internal static class RunParameters
{
    /// <summary>Values by name, as in <see cref="Literal.Value"/>.</summary>
    /// <exception cref="ProblemException">A name that is no parameter, a value of another type, or a parameter that has neither value nor default.</exception>
    public static IReadOnlyDictionary<string, object?> Fill(BoundCampaign campaign, IReadOnlyDictionary<string, string> given)
    {
        foreach (var name in given.Keys.Where(n => campaign.Parameters.All(p => p.Name != n)))
        {
            throw Usage(campaign.Parameters.Count == 0
                ? $"{campaign.Name} has no parameters, so '{name}' cannot be set"
                : $"{campaign.Name} has no parameter '{name}'; it has {string.Join(", ", campaign.Parameters.Select(p => p.Name))}");
        }

        return campaign.Parameters.ToDictionary(
            p => p.Name,
            p => given.TryGetValue(p.Name, out var text) ? ParameterText.Read(p, text)
                : p.HasDefault ? p.Default
                : throw Usage($"{campaign.Name} needs a value for '{p.Name}' ({p.Type}); give it with --set {p.Name}=..."),
            StringComparer.Ordinal);
    }

    /// <summary>The values of a run: those that it was started with, then those that signals brought.</summary>
    /// <param name="campaign">Whose parameters.</param>
    /// <param name="state">Of a run that was started.</param>
    /// <param name="more">Values that come last; null for none.</param>
    /// <exception cref="ProblemException">One of them does not fit.</exception>
    public static IReadOnlyDictionary<string, object?> Of(BoundCampaign campaign, RunState state, IReadOnlyDictionary<string, string>? more = null)
    {
        var given = new Dictionary<string, string>(state.Start!.Parameters, StringComparer.Ordinal);
        foreach (var (name, value) in SignalWait.Values(state).Concat(more ?? new Dictionary<string, string>()))
            given[name] = value;
        return Fill(campaign, given);
    }

    private static ProblemException Usage(string message) => new(new Problem("usage", null, message, []));
}

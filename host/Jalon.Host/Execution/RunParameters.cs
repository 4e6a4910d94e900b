using System.Globalization;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
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
            p => given.TryGetValue(p.Name, out var text) ? Read(p, text)
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

    private static object? Read(BoundParameter parameter, string text) => parameter.Type.Kind == TypeKind.List
        ? text.Trim().TrimStart('[').TrimEnd(']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(item => One(parameter, parameter.Type.Element!, item)).ToList()
        : One(parameter, parameter.Type, text);

    private static object? One(BoundParameter parameter, DataType type, string text)
    {
        var plain = text.Trim();
        if (plain is "empty")
            return null;
        var invariant = CultureInfo.InvariantCulture;
        var time = plain.TrimStart('@');
        object? value = type.Kind switch
        {
            TypeKind.Bool => plain switch { "true" => true, "false" => false, _ => null },
            TypeKind.Int => long.TryParse(plain.Replace("_", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, invariant, out var n) ? n : null,
            TypeKind.Decimal => Exact(plain, type.Scale),
            TypeKind.Float => double.TryParse(plain, NumberStyles.Float, invariant, out var f) && Math.Abs(f) <= 1e150 ? f : null,
            TypeKind.Text => plain.Length >= 2 && plain[0] == '"' && plain[^1] == '"' ? plain[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal) : text,
            TypeKind.Date => DateOnly.TryParseExact(time, "yyyy-MM-dd", invariant, DateTimeStyles.None, out var d) ? d : null,
            TypeKind.Time => TimeOnly.TryParseExact(time, ["HH:mm", "HH:mm:ss"], invariant, DateTimeStyles.None, out var t) ? t : null,
            TypeKind.DateTime => DateTimeOffset.TryParse(time, invariant, DateTimeStyles.AssumeUniversal, out var i) ? i.ToUniversalTime() : null,
            _ => null,
        };
        return value is null or "" && type.Kind != TypeKind.Text
            ? throw Usage($"'{text}' is no {type}, which '{parameter.Name}' wants")
            : value is "" ? null : value;
    }

    private static object? Exact(string text, int scale)
    {
        var share = text.EndsWith('%');
        if (!decimal.TryParse(text.TrimEnd('%').Replace("_", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return null;
        var rounded = Math.Round(share ? number / 100 : number, scale, MidpointRounding.AwayFromZero);
        return Math.Abs(rounded) < (decimal)Math.Pow(10, DataType.MaxDigits - scale) ? rounded : null;
    }

    private static ProblemException Usage(string message) => new(new Problem("usage", null, message, []));
}

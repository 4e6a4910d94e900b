using System.Collections.Immutable;
using System.Globalization;
using Jalon.Runs.Graphs;

namespace Jalon.Runs.Tests.Tables;

/// <summary>
/// A graph as a table writes it, one activity a line:
/// <c>letter effect in=enough.go after=gift retries=2 backoff=60s on_error=ignore -> sent late? checked!</c>.
/// A <c>?</c> marks an output under skip_empty, a <c>!</c> one with a gate; <c>jump=again>letter*3</c> leads back.
/// </summary>
internal static class GraphText
{
    public static Graph Parse(IEnumerable<string> lines) => new("digest", lines.Select(Activity));

    /// <summary>The line of an activity, as a failing seed prints it: copied into a table, it reads back.</summary>
    public static string Line(ActivityNode activity) => string.Join(' ',
    [
        $"{activity.Name}",
        activity.Kind.ToString().ToLowerInvariant(),
        .. activity.Inputs.Select(i => $"{i.Name}={i.Transition}"),
        .. activity.After.IsEmpty ? [] : new[] { $"after={string.Join(',', activity.After)}" },
        .. activity.Join == InputJoin.All ? ["and-join"] : Array.Empty<string>(),
        .. activity.Enabled ? [] : new[] { "disabled" },
        $"on_error={activity.OnError.ToString().ToLowerInvariant()}",
        string.Create(CultureInfo.InvariantCulture, $"retries={activity.Retries} backoff={activity.Backoff.TotalSeconds}s"),
        .. activity.ErrorLimit is { } limit ? [string.Create(CultureInfo.InvariantCulture, $"error_limit={limit}")] : Array.Empty<string>(),
        .. activity.Jump is { } jump ? [string.Create(CultureInfo.InvariantCulture, $"jump={jump.Output}>{jump.To}*{jump.Times}")] : Array.Empty<string>(),
        "->",
        .. activity.Outputs.Select(o => $"{o.Name}{(o.SkipEmpty ? "?" : "")}{(o.Gated ? "!" : "")}"),
    ]);

    private static ActivityNode Activity(string line)
    {
        var halves = line.Split("->");
        var words = halves[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var activity = new ActivityNode(new(words[0]), Enum.Parse<ActivityKind>(words[1], ignoreCase: true))
        {
            Outputs = halves.Length == 1 ? [] : [.. halves[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Output)],
        };
        return words.Skip(2).Aggregate(activity, Setting);
    }

    private static ActivityOutput Output(string text) => new(text.TrimEnd('?', '!'), text.Contains('?'), text.Contains('!'));

    private static ActivityNode Setting(ActivityNode activity, string setting)
    {
        var cut = setting.IndexOf('=', StringComparison.Ordinal);
        var (name, value) = cut < 0 ? (setting, "") : (setting[..cut], setting[(cut + 1)..]);
        return name switch
        {
            "and-join" => activity with { Join = InputJoin.All },
            "disabled" => activity with { Enabled = false },
            "after" => activity with { After = [.. value.Split(',').Select(n => new ActivityName(n))] },
            "retries" => activity with { Retries = int.Parse(value, CultureInfo.InvariantCulture) },
            "backoff" => activity with { Backoff = Offsets.ParseDuration(value) },
            "on_error" => activity with { OnError = Enum.Parse<ErrorPolicy>(value, ignoreCase: true) },
            "error_limit" => activity with { ErrorLimit = int.Parse(value, CultureInfo.InvariantCulture) },
            "jump" => activity with { Jump = Jump(value) },
            _ => activity with { Inputs = [.. activity.Inputs, .. Inputs(name, value)] },
        };
    }

    private static ImmutableArray<ActivityInput> Inputs(string name, string value) =>
        [.. value.Split(',').Select(t => new ActivityInput(name, TransitionName.Parse(t)))];

    private static Jump Jump(string value)
    {
        var parts = value.Split('>', '*');
        return new Jump(parts[0], new ActivityName(parts[1]), int.Parse(parts[2], CultureInfo.InvariantCulture));
    }
}

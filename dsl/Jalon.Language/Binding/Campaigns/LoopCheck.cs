using Jalon.Algebra.Types;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;

namespace Jalon.Language.Binding.Campaigns;

/// <summary>
/// Whether the loops of a campaign can be run: each leads back, to an activity that can read what it sends, and of two that share activities one lies
/// within the other.
/// </summary>
/// <param name="activities">All that could be bound.</param>
/// <param name="report">Where errors go.</param>
/// <param name="place">Where an activity says whereto it leads back.</param>
internal sealed class LoopCheck(IReadOnlyList<BoundActivity> activities, Report report, Func<BoundActivity, Span> place)
{
    private readonly ILookup<string, string> _written = Followers(activities);
    private readonly ILookup<string, string> _enabled = Followers(activities.Where(a => a.Common.Enabled));

    public void Check()
    {
        // Where an activity could not be bound, what leads through it is not known.
        var jumps = activities.Where(a => a.Jump is not null && activities.Any(b => b.Name == a.Jump.To)).ToList();
        var before = report.ErrorCount;
        foreach (var jump in jumps)
            Check(jump);
        if (report.ErrorCount == before)
            CheckNesting(jumps);
    }

    private void Check(BoundActivity jump)
    {
        var (output, to, _) = jump.Jump!;
        if (!From(to, _written).Contains(jump.Name))
        {
            report.Add(GraphErrors.LeadsForward(report.Source, place(jump), jump.Name, to));
            return;
        }

        if (activities.FirstOrDefault(a => a.Inputs.Any(i => i.Activity == jump.Name && i.Output == output)) is { } reader)
            report.Add(GraphErrors.FeedsBesides(report.Source, place(jump), $"{jump.Name}.{output}", to, reader.Name));
        var given = jump.Outputs.First(o => o.Name == output).Schema;
        if (activities.First(a => a.Name == to).Inputs is [{ Relation.Schema: var expected }, ..] && !Fits(expected, given))
            report.Add(GraphErrors.ReturnsOtherRows(report.Source, place(jump), jump.Name, to, expected, given));
    }

    private static bool Fits(Schema expected, Schema given) =>
        expected.Dimension == given.Dimension && expected.Key == given.Key && expected.Columns.All(c => given.Find(c.Name)?.Type == c.Type);

    // A jump waits for its round to end: for all that the round starts and that does not come after the jump. Loops that so wait for one another, over
    // whatever ways, would never end a round.
    private void CheckNesting(List<BoundActivity> jumps)
    {
        var waiting = jumps.SelectMany(j => From(j.Jump!.To, _enabled).Except(From(j.Name, _enabled)).Select(before => (Before: before, j.Name)))
            .Concat(_written.SelectMany(g => g.Select(name => (Before: g.Key, Name: name))))
            .ToLookup(edge => edge.Before, edge => edge.Name, StringComparer.Ordinal);
        var behind = jumps.ToDictionary(j => j, j => waiting[j.Name].SelectMany(next => From(next, waiting)).ToHashSet(StringComparer.Ordinal));
        var crossing = jumps.Where(j => behind[j].Contains(j.Name)).ToList();
        foreach (var jump in crossing.Skip(1))
        {
            if (crossing.TakeWhile(j => j != jump).FirstOrDefault(j => behind[j].Contains(jump.Name) && behind[jump].Contains(j.Name)) is { } other)
                report.Add(GraphErrors.LoopsCross(report.Source, place(jump), jump.Name, other.Name));
        }
    }

    private static ILookup<string, string> Followers(IEnumerable<BoundActivity> among) => among
        .SelectMany(a => a.Inputs.Concat(a.Common.After).Select(before => (Before: before.Activity, a.Name)))
        .ToLookup(edge => edge.Before, edge => edge.Name, StringComparer.Ordinal);

    // The activity and all that comes after it.
    private static HashSet<string> From(string start, ILookup<string, string> followers)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([start]);
        while (open.TryPop(out var name))
        {
            if (!found.Add(name))
                continue;
            foreach (var follower in followers[name])
                open.Push(follower);
        }

        return found;
    }
}

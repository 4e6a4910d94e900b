using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Api.Questions;
using Jalon.Compilers;
using Jalon.Host.Engines;
using Jalon.Host.Execution;
using Jalon.Host.Words;
using Jalon.Language.Binding.Campaigns;
using Jalon.Runs;
using Jalon.Runs.States;

namespace Jalon.Host.Questions;

/// <summary>Rows of a working table: the key, who that is where the model can say, and the computed columns.</summary>
/// <param name="engine">Where the tables are.</param>
/// <param name="clock">The wall's.</param>
public sealed class Preview(Engine engine, IClock clock)
{
    /// <summary>The first rows, by the key.</summary>
    /// <param name="subject">What the run executes.</param>
    /// <param name="state">How the run stands.</param>
    /// <param name="transition"><c>activity.output</c>, or an activity with a main output.</param>
    /// <param name="most">The most rows.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="SaidProblemException">There is no such transition, or nothing in it yet.</exception>
    public async Task<Rows> AskAsync(RunSubject subject, RunState state, string transition, int most, CancellationToken cancellation)
    {
        var (activity, output) = Find(subject.Campaign, transition);
        var name = new TransitionName(new ActivityName(activity.Name), output.Name);
        var emitted = state.Transitions[name] switch
        {
            TransitionState.Emitted e => e,
            TransitionState.Dead => throw Nothing("problem.ruled_out"),
            _ => throw Nothing("problem.not_yet"),
        };
        SaidProblemException Nothing(string key) =>
            new("refused", key, ("transition", $"{activity.Name}.{output.Name}"), ("activity", activity.Name), ("run", state.Run.ToString()));

        var table = new WorkingTable(name.ToString(), output.Schema);
        var relation = output.Schema.Dimension is { Label: { } label } && output.Schema.Find("label") is null
            ? new Derive(table, [new NamedScalar("label", label)])
            : (Relation)table;
        var context = new CompileContext(subject.Zone, clock.GetCurrentInstant(), new Dictionary<string, object?>(), "0");
        var reading = new Reading(subject.Model, context, new Dictionary<string, string> { [name.ToString()] = emitted.Output.Table });
        var place = TableNames.PlaceOf(state.Run);
        if (!await engine.HoldsAsync(place, cancellation).ConfigureAwait(false))
            throw Nothing("problem.purged");
        var session = await engine.OpenAsync(place, cancellation).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            if (!await session.ExistsAsync(emitted.Output.Table, cancellation).ConfigureAwait(false))
                throw Nothing("problem.purged");
            var first = new Limit(relation, Literal.Of(most), []);
            var columns = relation.Schema.KeyColumns.Concat(relation.Schema.Columns.Where(c => c.Name == "label")).Concat(relation.Schema.Computed).Distinct().ToList();
            var rows = await new JsonValues(subject.Zone).ReadAsync(session.ReadAsync(first, reading, cancellation), columns, most, cancellation).ConfigureAwait(false);
            return rows with { Total = emitted.Output.Rows, Truncated = emitted.Output.Rows > rows.Values.Count };
        }
    }

    private static (BoundActivity Activity, BoundOutput Output) Find(BoundCampaign campaign, string transition)
    {
        // A name may hold a point of its own, so that none can say by itself where the activity ends.
        foreach (var activity in campaign.Activities)
        {
            if (activity.Name == transition && activity.Main is { } main)
                return (activity, main);
            if (activity.Outputs.FirstOrDefault(o => $"{activity.Name}.{o.Name}" == transition) is { } output)
                return (activity, output);
        }

        if (campaign.Activities.FirstOrDefault(a => a.Name == transition || transition.StartsWith(a.Name + ".", StringComparison.Ordinal)) is not { } named)
        {
            throw new SaidProblemException("not_found", "problem.no_activity",
                ("campaign", campaign.Name), ("name", transition.Split('.')[0]), ("known", string.Join(", ", campaign.Activities.Select(a => a.Name))));
        }

        var known = string.Join(", ", named.Outputs.Select(o => $"{named.Name}.{o.Name}"));
        throw named.Name == transition
            ? new SaidProblemException("not_found", "problem.no_main", ("activity", named.Name), ("known", known))
            : new SaidProblemException("not_found", "problem.no_output", ("activity", named.Name), ("name", transition[(named.Name.Length + 1)..]), ("known", known));
    }
}

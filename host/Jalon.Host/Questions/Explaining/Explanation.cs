using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Api;
using Jalon.Api.Questions;
using Jalon.Compilers;
using Jalon.Host.Engines;
using Jalon.Host.Execution;
using Jalon.Host.Store;
using Jalon.Host.Words;
using Jalon.Host.Workspace;
using Jalon.Language.Binding.Campaigns;
using Jalon.Runs;
using Jalon.Runs.States;

namespace Jalon.Host.Questions.Explaining;

/// <summary>
/// Why somebody was reached by a run, or was not: which way it went is read off the run's working tables, and what turned it away is asked of the
/// relations that its version composed, by the data of today.
/// </summary>
/// <param name="workspace">Whose data.</param>
/// <param name="clock">The wall's.</param>
public sealed class Explanation(OpenWorkspace workspace, IClock clock)
{
    /// <summary>The way of one key.</summary>
    /// <param name="stored">The run.</param>
    /// <param name="subject">What it executes.</param>
    /// <param name="state">How it stands.</param>
    /// <param name="key">As typed.</param>
    /// <param name="of">The entity whose key it is; null for the first that the campaign targets.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ProblemException">Nobody has that key, or it is none.</exception>
    public async Task<Why> AskAsync(StoredRun stored, RunSubject subject, RunState state, string key, string? of, CancellationToken cancellation)
    {
        var entity = EntityOf(subject.Campaign, of);
        var scan = new EntityScan(entity);
        var values = KeyText.Read([.. scan.Schema.KeyColumns], key);
        var modelIsSame = stored.Version.ModelDigest.Length == 0 || stored.Version.ModelDigest == workspace.ModelDigest;
        var text = new WrittenText(stored.Version, workspace.Folder, modelIsSame);
        var place = TableNames.PlaceOf(state.Run);
        var there = await workspace.Engine.HoldsAsync(place, cancellation).ConfigureAwait(false);
        var session = await workspace.Engine.OpenAsync(there ? place : null, cancellation).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var witness = new Witness(session, ReadingOf(subject, state, null), values);
            var exists = await witness.IsInAsync(scan, cancellation).ConfigureAwait(false);
            var way = new Way(entity, values, session, text, new JsonValues(subject.Zone), activity => ReadingOf(subject, state, activity));
            var steps = new List<WhyStep>();
            foreach (var node in state.Graph.Activities)
                steps.Add(await way.StepAsync(subject.Campaign.Activities.First(a => a.Name == node.Name.Value), state, cancellation).ConfigureAwait(false));
            if (!exists && steps.TrueForAll(s => s.To.Count == 0))
                throw new SaidProblemException("not_found", "problem.no_such_key", ("entity", entity.Name), ("key", key));
            var label = entity.Label is { } shown && exists ? (await witness.ValuesAsync(scan, [shown], cancellation).ConfigureAwait(false))?[0]?.ToString() : null;
            string?[] notes = [modelIsSame ? null : "model_changed", exists ? null : "gone"];
            return new Why(state.Run.ToString(), stored.Version.Number, entity.Name, key, label, steps, [.. notes.OfType<string>()]);
        }
    }

    private static Entity EntityOf(BoundCampaign campaign, string? of)
    {
        var dimensions = campaign.Activities.SelectMany(a => a.Outputs).Select(o => o.Schema.Dimension).OfType<Entity>().Where(d => d.IsModelled).Distinct().ToList();
        return dimensions.FirstOrDefault(d => of is null || d.Name == of)
            ?? throw Problems.Usage(dimensions.Count == 0 ? $"{campaign.Name} targets nobody" : $"{campaign.Name} targets no '{of}'; it targets {string.Join(", ", dimensions.Select(d => d.Name))}");
    }

    // As the activity's task read, at the instant that it took for now.
    private Reading ReadingOf(RunSubject subject, RunState state, BoundActivity? activity)
    {
        var task = activity is null ? null : state.LastTask(new ActivityName(activity.Name));
        var now = state.Start?.AsOf ?? task?.StartedAt ?? clock.GetCurrentInstant();
        return new Reading(
            subject.Model,
            new CompileContext(subject.Zone, now, RunParameters.Of(subject.Campaign, state), $"{subject.Campaign.Name}/{activity?.Name}"),
            activity is null || task is null ? [] : InputTables.Of(InputTables.ByName(activity, task.Inputs)));
    }
}

using System.Diagnostics;
using Jalon.Algebra.Relations;
using Jalon.Compilers;
using Jalon.Host.Engines;
using Jalon.Host.Plugins;
using Jalon.Host.Store;
using Jalon.Language.Binding;
using Jalon.Language.Binding.Activities;
using Jalon.Language.Binding.Campaigns;
using Jalon.Runs;
using Jalon.Runs.Commands;
using Jalon.Runs.Events;
using Jalon.Runs.States;
using Jalon.Sdk;

namespace Jalon.Host.Execution;

/// <summary>Executes one attempt of a task and says how it ended. The only caller of a plugin while a campaign runs. What it throws is a defect.</summary>
internal sealed class TaskRunner(
    RunId run,
    RunSubject subject,
    IReadOnlyDictionary<string, object?> parameters,
    Engine engine,
    IRunStore store,
    Conditions conditions,
    RunClock clock,
    bool simulated)
{
    private readonly HeldPlace _place = new(engine, TableNames.PlaceOf(run));
    private IReadOnlyDictionary<string, object?> _parameters = parameters;

    /// <summary>Lets go of the run's working tables until its next task.</summary>
    public Task RestAsync() => _place.LetGoAsync();

    /// <summary>Takes the run's parameters from its state: a signal may have brought values. Tasks that are begun from here on see them.</summary>
    public void Learn(RunState state) => _parameters = RunParameters.Of(subject.Campaign, state);

    public async Task<TaskOutcome> RunAsync(StartTask command, CancellationToken cancellation)
    {
        var activity = subject.Campaign.Activities.First(a => a.Name == command.Task.Activity.Value);
        var log = new List<LogRow>();
        var watch = Stopwatch.StartNew();
        using var limit = new AttemptTime(activity.Common.Timeout, cancellation);
        try
        {
            var session = await _place.OpenAsync(limit.Token).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
            {
                await SweepAsync(session, command, activity, limit.Token).ConfigureAwait(false);
                var inputs = InputTables.ByName(activity, command.Inputs);
                var attempt = new Attempted(command, activity, inputs, session, ReadingOf(activity, inputs), log, watch);
                var ended = activity.Shape.Kind switch
                {
                    Language.Binding.Activities.ActivityKind.Set => await MaterialiseAsync(attempt, limit.Token).ConfigureAwait(false),
                    Language.Binding.Activities.ActivityKind.Flow => Decide(attempt, limit.Token),
                    _ when simulated => await LeaveOutAsync(attempt, limit.Token).ConfigureAwait(false),
                    _ => await ActAsync(attempt, limit.Token).ConfigureAwait(false),
                };
                return new TaskOutcome(ended, log) { Beside = attempt.Beside };
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return new TaskOutcome(new TaskCancelled(clock.Wall, command.Task, command.Attempt), log);
        }
        catch (OperationCanceledException) when (limit.IsOver)
        {
            return Failed(command, log, "JAL0811", $"took longer than its timeout of {limit}", retryable: true);
        }
        catch (EngineFault e)
        {
            return Failed(command, log, e.Code ?? "JAL0801", e.Message, e.Kind is EngineFaultKind.Locked or EngineFaultKind.DiskFull or EngineFaultKind.Failed);
        }
        catch (SettingsException e)
        {
            return Failed(command, log, "JAL0711", e.Setting is null ? e.Message : $"{e.Setting}: {e.Message}", retryable: false);
        }
        catch (BrokenBooksException e)
        {
            return Failed(command, log, "JAL0713", e.Message, retryable: false);
        }
        catch (PluginFaultException e)
        {
            return Failed(command, log, "JAL0710", e.Message, retryable: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException or NotSupportedException or ArgumentException)
        {
            return Failed(command, log, "JAL0899", $"{activity.Shape.TypeName} ({activity.Shape.PluginId} {activity.Shape.Version}) failed: {e.Message}", retryable: true);
        }
    }

    private Reading ReadingOf(BoundActivity activity, Dictionary<string, TaskInput> inputs) => new(
        subject.Model,
        new CompileContext(subject.Zone, clock.Now, _parameters, $"{subject.Campaign.Name}/{activity.Name}"),
        InputTables.Of(inputs));

    // A later attempt finds what a dead one may have left behind.
    private static async Task SweepAsync(EngineSession session, StartTask command, BoundActivity activity, CancellationToken cancellation)
    {
        for (var earlier = 1; earlier < command.Attempt.Number; earlier++)
        {
            foreach (var output in activity.Outputs)
                await session.DropAsync(TableNames.Of(command.Task, earlier, output.Name), cancellation).ConfigureAwait(false);
        }
    }

    private async Task<TaskEvent> MaterialiseAsync(Attempted a, CancellationToken cancellation)
    {
        var dead = new DeadInputs(a.Inputs.Where(i => i.Value.IsDead).Select(i => i.Key).ToHashSet(StringComparer.Ordinal));
        var outputs = a.Activity.Outputs.Where(o => IsWanted(a.Activity, o))
            .Select(o => new WorkingOutput(o.Name, TableNames.Of(a.Command.Task, a.Command.Attempt, o.Name), dead.Apply(o.Rows))).ToList();
        var counts = await a.Session.MaterialiseAsync(outputs, a.Reading, cancellation).ConfigureAwait(false);
        var emitted = outputs.Zip(counts, (o, rows) => new EmittedOutput(o.Name, rows, o.Table)).ToList();
        a.Log.Add(Line(a, string.Join(" · ", emitted.Select(e => emitted.Count == 1 ? RunWords.Rows(e.Rows) : $"{e.Name} {RunWords.Count(e.Rows)}"))));
        var books = await Bookkeeping.OfSetAsync(a.Activity, a.Inputs, emitted, a.Session, a.Reading, cancellation).ConfigureAwait(false);
        return await GatedAsync(a, emitted, books, cancellation).ConfigureAwait(false);
    }

    // What nobody reads is not made, unless the activity has no main output and each of its outputs stands for itself.
    private bool IsWanted(BoundActivity activity, BoundOutput output) =>
        output.IsMain || activity.Main is null
        || subject.Campaign.Gates.Any(g => g.Transition.Activity == activity.Name && g.Transition.Output == output.Name)
        || subject.Campaign.Activities.Any(r => r.Inputs.Concat(r.Common.After).Any(i => i.Activity == activity.Name && i.Output == output.Name));

    private TaskEvent Decide(Attempted a, CancellationToken cancellation)
    {
        var now = clock.Flowing;
        var asked = a.Command.Wait is { } wait ? clock.FromWall(wait.Since) : now;
        // A wait that a person ended is asked as if its instant had come.
        if (a.Command.Wait is { Skipped: true, Until: { } until } && clock.FromWall(until) > now)
            now = clock.FromWall(until);
        // The store is asked for the run before only where a condition is: a wait has none.
        var counts = new Lazy<Dictionary<string, object?>>(() => Counts(a));
        var over = EndOf(a.Command);
        var decision = Decided(a.Command.Wait?.Answer);
        if (simulated && decision is WaitForAnswer expected)
        {
            a.Log.Add(Line(a, $"takes the signal {expected.Signal} to have come"));
            decision = Decided(SignalWait.Write(new Dictionary<string, string>()));
        }

        switch (decision)
        {
            case WaitUntil w:
                var due = clock.ToWall(Instant.FromDateTimeOffset(w.Instant));
                a.Log.Add(Line(a, $"waits until {RunWords.Time(clock.FromWall(due), subject.Zone)}"));
                // Counted from the instant that the activity saw, so that it is not asked a moment too early.
                return new TaskWaiting(a.Command.Wait is null ? clock.ToWall(now) : clock.Wall, a.Command.Task, a.Command.Attempt, due, "an instant");
            case WaitForAnswer w:
                var givenUp = w.Until is { } last ? clock.ToWall(Instant.FromDateTimeOffset(last)) : (Instant?)null;
                a.Log.Add(Line(a, $"waits for the signal {w.Signal}" + (givenUp is { } end ? $" until {RunWords.Time(clock.FromWall(end), subject.Zone)}" : "")));
                return new TaskWaiting(a.Command.Wait is null ? clock.ToWall(now) : clock.Wall, a.Command.Task, a.Command.Attempt, givenUp, SignalWait.For(w.Signal));
            case RunCampaign r:
                return Ask(a, r, counts.Value, cancellation);
            case Fail f:
                // What has failed asks for another where it is tried again.
                if (over is not null)
                    a.Beside = commit => commit.Forget(commit.SubRun(run, a.Command.Task)!);
                return Failed(a.Command, a.Log, "JAL0712", f.Reason, retryable: false).Event;
            case EndRun:
                a.Log.Add(Line(a, "ends the run"));
                return new TaskEndedRun(clock.Wall, a.Command.Task, a.Command.Attempt);
            case GoOn g:
                var emitted = Passed(a, g.Outputs);
                a.Log.Add(Line(a, "goes on to " + string.Join(", ", emitted.Select(e => $"{e.Name} {RunWords.Count(e.Rows)}"))));
                return GatedAsync(a, emitted, Bookkeeping.OfFlow(a.Activity, a.Inputs, emitted), cancellation).GetAwaiter().GetResult();
            default:
                throw new InvalidOperationException("a decision of an unknown form");
        }

        Decision Decided(string? answer) => ((ActivityType)a.Activity.Shape).Decide(
            a.Activity.Settings,
            new TaskFacts(a.Command, a.Inputs, counts, now, asked, subject.Zone, answer, over, new ScalarFacts(conditions, a.Session, a.Reading), cancellation),
            Declared(a.Activity));
    }

    private CampaignEnd? EndOf(StartTask command) =>
        command.Wait is { Answer: not null } wait && CampaignWait.IsOne(wait) && store.SubRuns.Find(run, command.Task) is { End: { } end } known
            ? new CampaignEnd(known.Run?.ToString(), end.IsCompleted, end.Reason)
            : null;

    // Wanted in the commit of the wait: whatever happens after it, that run is begun, once.
    private TaskWaiting Ask(Attempted a, RunCampaign asked, Dictionary<string, object?> counts, CancellationToken cancellation)
    {
        var facts = new ScalarFacts(conditions, a.Session, a.Reading);
        var values = asked.Arguments.Values.ToDictionary(
            v => v.Name, v => ParameterText.Write(facts.ArgumentAsync(v.Value, counts, cancellation).GetAwaiter().GetResult()), StringComparer.Ordinal);
        var wanted = new SubRun(run, a.Command.Task, new SubRunRequest(asked.Campaign.Name, values, clock.AsOf, simulated));
        a.Beside = commit => commit.Put(wanted);
        a.Log.Add(Line(a, $"asks for a run of {asked.Campaign}" + RunWords.With(values)));
        return new TaskWaiting(clock.Wall, a.Command.Task, a.Command.Attempt, null, CampaignWait.For(asked.Campaign.Name));
    }

    // What would have been done is said; the rows go on as if it had been.
    private Task<TaskEvent> LeaveOutAsync(Attempted a, CancellationToken cancellation)
    {
        var rows = a.Inputs.Values.Sum(i => i.Rows);
        a.Log.Add(Line(a, $"left out: {((ActivityType)a.Activity.Shape).Foretell(a.Activity.Settings, rows) ?? RunWords.Rows(rows)}"));
        return GatedAsync(a, Passed(a, a.Activity.Main is { } main ? [main.Name] : a.Activity.Outputs.Select(o => o.Name)), null, cancellation);
    }

    // The figures of the first input: what a condition of a flow activity calls rows, previous_rows and change.
    private Dictionary<string, object?> Counts(Attempted a) => a.Activity.Inputs is [var first, ..]
        ? GateFigures.Of(a.Inputs[first.Name].Rows, store.PreviousRows(run, Name(first))).AsFacts()
        : [];

    private async Task<TaskEvent> ActAsync(Attempted a, CancellationToken cancellation)
    {
        var inputs = a.Activity.Inputs.ToDictionary(i => i.Name, i => i.Relation, StringComparer.Ordinal);
        var context = new TaskEffects(
            inputs, a.Command.Attempt.Number, clock.Now, a.Session, a.Reading, (level, text) => Tell(a, level, text), cancellation);
        var result = await ((ActivityType)a.Activity.Shape).RunAsync(a.Activity.Settings, context, Declared(a.Activity), TaskEffects.IsHosts).ConfigureAwait(false);
        a.Log.Add(Line(a, result.Summary));
        var books = Bookkeeping.OfEffect(a.Activity, a.Inputs, result);
        return await GatedAsync(a, Passed(a, result.Outputs), books, cancellation).ConfigureAwait(false);
    }

    // Flow and effect outputs pass an input's rows on as they are: the same table under another name.
    private static List<EmittedOutput> Passed(Attempted a, IEnumerable<string> chosen)
    {
        var emitted = new List<EmittedOutput>();
        foreach (var name in chosen)
        {
            var output = a.Activity.Outputs.First(o => o.Name == name);
            var from = ((WorkingTable)output.Rows).Transition;
            if (a.Inputs.GetValueOrDefault(from) is { IsDead: false } input)
                emitted.Add(new EmittedOutput(name, input.Rows, input.Table!));
        }

        return emitted;
    }

    private static IReadOnlyList<ShapeOutput> Declared(BoundActivity activity) =>
        [.. activity.Outputs.Select(o => new ShapeOutput(o.Name, o.Rows, o.IsMain, o.SkipEmpty))];

    private async Task<TaskEvent> GatedAsync(Attempted a, List<EmittedOutput> emitted, TaskBooks? books, CancellationToken cancellation)
    {
        foreach (var gate in subject.Campaign.Gates.Where(g => g.Transition.Activity == a.Activity.Name))
        {
            var at = emitted.FindIndex(e => e.Name == gate.Transition.Output);
            if (at < 0)
                continue;
            var name = new TransitionName(a.Command.Task.Activity, gate.Transition.Output);
            var reading = a.Reading with
            {
                Tables = new Dictionary<string, string>(a.Reading.Tables, StringComparer.Ordinal) { [gate.Transition.Name] = emitted[at].Table },
            };
            var figures = GateFigures.Of(emitted[at].Rows, store.PreviousRows(run, name));
            var facts = new ScalarFacts(conditions, a.Session, reading);
            var holds = await facts.HoldsAsync(gate.Condition, figures.AsFacts(), cancellation).ConfigureAwait(false);
            if (!holds && simulated)
                a.Log.Add(new LogRow(0, clock.Wall, "warning", a.Activity.Name, $"gate {gate.Transition.Name}: {figures}; a run would be held here"));
            else if (!holds)
            {
                a.Log.Add(new LogRow(0, clock.Wall, "error", a.Activity.Name, $"gate {gate.Transition.Name}: {figures}"));
                return new GateRefused(clock.Wall, a.Command.Task, a.Command.Attempt, name, figures.ToString());
            }

            emitted[at] = emitted[at] with { GatePassed = holds };
        }

        return new TaskSucceeded(clock.Wall, a.Command.Task, a.Command.Attempt, [.. emitted], books);
    }

    private TaskOutcome Failed(StartTask command, List<LogRow> log, string code, string message, bool retryable)
    {
        log.Add(new LogRow(0, clock.Wall, "error", command.Task.Activity.Value, $"{code}: {message} (attempt {command.Attempt})"));
        // Spreads retries of many runs over time; nothing that decides about a person hangs on it.
        var jitter = Random.Shared.NextDouble();
        return new TaskOutcome(new TaskFailed(clock.Wall, command.Task, command.Attempt, code, message, retryable, jitter), log);
    }

    private LogRow Line(Attempted a, string text) => new(0, clock.Wall, "info", a.Activity.Name, text);

    private void Tell(Attempted a, LogLevel level, string text)
    {
        lock (a.Log)
            a.Log.Add(new LogRow(0, clock.Wall, level.ToString().ToLowerInvariant(), a.Activity.Name, text));
    }

    private static TransitionName Name(TransitionRef transition) => new(new ActivityName(transition.Activity), transition.Output);

    private sealed record Attempted(
        StartTask Command, BoundActivity Activity, Dictionary<string, TaskInput> Inputs, EngineSession Session, Reading Reading, List<LogRow> Log, Stopwatch Watch)
    {
        /// <summary>What is done in the commit that says how it ended; null for nothing.</summary>
        public Action<ICommit>? Beside { get; set; }
    }
}

using Jalon.Algebra;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Host.Engines;
using Jalon.Host.Plugins;
using Jalon.Language.Binding;
using Jalon.Language.Binding.Activities;
using Jalon.Sdk;
using Jalon.Sdk.Settings;

namespace Jalon.Host.Tests.Plugins;

public sealed class ActivityTypeTests : IDisposable
{
    private static readonly PluginCatalogue s_shipped = PluginCatalogue.Find(Gallery.Shipped, null);
    private static readonly TransitionRef s_input = new("before", "result", Stamping.Rows);

    private readonly Gallery _gallery = new();

    public void Dispose() => _gallery.Dispose();

    [Theory]
    [InlineData("build-audience", "query: Query required, input: Transition")]
    [InlineData("combine", "union: Transitions, intersect: Transitions, except: Transitions, columns: Choice(all common) = all")]
    [InlineData("deduplicate", "input: Transition required, by: List(Expression) required, keep: Constant(int) = 1, order: Ordering")]
    [InlineData("split", "input: Transition required, rest: Name, overlap: Constant(bool) = false; branch label*: where: Expression(bool), size: Size, order: Ordering, seed: Expression[facts], code: Constant(text), skip_empty: Constant(bool) = false")]
    [InlineData("enrich", "input: Transition required, query: Query required; link label* link: ")]
    [InlineData("reconcile", "input: Transition required, dimension: Entity required, match: List(Expression(bool)[target dimension]) required, query: Query")]
    [InlineData("change-dimension", "input: Transition required, to: LinkPath required, keep: Constant(int), order: Ordering, query: Query[target to with input]")]
    [InlineData("fork", "input: Transition required, outputs: List(Name) required")]
    [InlineData("jump", "input: Transition required, to: Activity required, times: Constant(int) required, while: Expression(bool)[facts]")]
    [InlineData("test", "input: Transition required, otherwise: Name; branch label*: when: Expression(bool)[facts] required")]
    [InlineData("and-join", "inputs: Transitions required, primary: Transition required")]
    [InlineData("wait", "input: Transition required, for: Expression[facts], until: Expression[facts], at: Constant(time), on: List(Choice(sunday monday tuesday wednesday thursday friday saturday)), business_days: Constant(int), holidays: List(Constant(date))")]
    [InlineData("load-file", "path: DataFile required, format: Choice(csv parquet jsonl), key: List(Name), sample: DataFile; column label*: type: Type required")]
    [InlineData("extract-file", "input: Transition required, path: Constant(text) required, format: Choice(csv parquet jsonl), columns: Columns, order: Ordering, header: Constant(bool) = true, separator: Choice(comma semicolon tab bar) = comma")]
    public void The_form_is_what_the_settings_record_says(string type, string form) => Assert.Equal(form, Text(Shipped(type).Form));

    [Fact]
    public void Every_setting_shipped_says_what_it_does()
    {
        var silent = s_shipped.Types.SelectMany(t => Silent(Shipped(t).Form).Select(s => $"{t}.{s}"));
        Assert.Empty(silent);

        static IEnumerable<string> Silent(SettingsForm form) =>
            form.Settings.Where(s => s.Summary.Length == 0).Select(s => s.Name)
                .Concat(form.Blocks.Where(b => b.Summary.Length == 0).Select(b => b.Word))
                .Concat(form.Blocks.SelectMany(b => Silent(b.Form)));
    }

    [Fact]
    public void Bound_settings_reach_the_activity_and_its_outputs_come_back()
    {
        var branch = new BoundBlock("vip", Settings(("where", Literal.True), ("size", Literal.Of(10)), ("skip_empty", true)));
        var outcome = Shipped("split").Outputs(
            Settings([("branch", [branch])], ("input", s_input), ("rest", "others")), Inputs());
        Assert.Empty(outcome.Problems);
        Assert.Equal(["vip", "others"], outcome.Outputs.Select(o => o.Name));
        Assert.True(outcome.Outputs[0].SkipEmpty);
        Assert.Equal("sample 10 seed \"spring/here\"\n  where true\n    transition before.result\n", outcome.Outputs[0].Rows.ToString());
    }

    [Fact]
    public void Lists_choices_numbers_and_names_are_given_as_the_record_wants_them()
    {
        var by = Stamping.Rows.Schema.KeyColumns.First().AsValue();
        var unique = Shipped("deduplicate").Outputs(
            Settings(("input", s_input), ("by", (IReadOnlyList<object>)[by]), ("keep", 2L)), Inputs());
        Assert.Equal("distinct by id keep 2\n  transition before.result\n", unique.Outputs[0].Rows.ToString());

        var forked = Shipped("fork").Outputs(Settings(("input", s_input), ("outputs", (IReadOnlyList<object>)["a", "b"])), Inputs());
        Assert.Equal(["a", "b"], forked.Outputs.Select(o => o.Name));
        Assert.All(forked.Outputs, o => Assert.Same(Stamping.Rows, o.Rows));

        var combined = Shipped("combine").Outputs(
            Settings(("union", (ValueList<TransitionRef>)[s_input]), ("columns", "common")), Inputs());
        Assert.Equal(SetColumns.Common, Assert.IsType<SetOperation>(combined.Outputs[0].Rows).Columns);

        var waiting = Shipped("wait").Outputs(
            Settings(("input", s_input), ("at", new TimeOnly(8, 0)), ("on", (IReadOnlyList<object>)["monday"])), Inputs());
        Assert.Empty(waiting.Problems);
    }

    [Fact]
    public void A_number_that_does_not_fit_is_a_problem_of_its_setting()
    {
        var outcome = Shipped("deduplicate").Outputs(
            Settings(("input", s_input), ("by", (IReadOnlyList<object>)[Literal.Of(1)]), ("keep", long.MaxValue)), Inputs());
        Assert.Equal([new ShapeProblem("keep", "is 9223372036854775807, which is more than it can hold")], outcome.Problems);
    }

    [Fact]
    public void What_the_activity_refuses_is_a_problem_of_its_setting() => Assert.Equal(
        "branch",
        Shipped("split").Outputs(Settings(("input", s_input)), Inputs()).Problems.Single().Setting);

    [Theory]
    [InlineData("throw", "faulty 1.0.0 threw FaultyException: out of order (Compose)")]
    [InlineData("hang", "faulty 1.0.0 gave no answer in 0.2 s (Compose)")]
    [InlineData("flood", "faulty 1.0.0 gave more than 1000 outputs (Compose)")]
    [InlineData("two_main", "faulty 1.0.0 gave more than one main output: a, b (Compose)")]
    [InlineData("same_name", "faulty 1.0.0 gave two outputs named 'a' (Compose)")]
    [InlineData("bad_name", "faulty 1.0.0 gave an output named 'not.a.name', which is no name (Compose)")]
    [InlineData("strange_books", "faulty 1.0.0 accounts for output 'nowhere' and declared result (Books)")]
    [InlineData("vague_books", "faulty 1.0.0 gave more than one cause without rows: one, other (Books)")]
    public void What_a_plugin_does_wrong_is_a_problem_that_names_it(string how, string problem) => Assert.Equal(
        [new ShapeProblem(null, problem)],
        Faulty("faulty").Outputs(Settings(("input", s_input), ("how", how)), Inputs()).Problems);

    [Theory]
    [InlineData("other_column", "faulty 1.0.0 gave column 'surprise' and had not declared it (Compose, output 'result')")]
    [InlineData("missing_output", "faulty 1.0.0 declared output 'result' and did not give it (Compose)")]
    [InlineData("two_main", "faulty 1.0.0 gave more than one main output: a, b (Compose)")]
    public void A_task_fails_where_it_is_given_something_else_than_was_checked(string how, string message)
    {
        var faulty = Faulty("faulty");
        var declared = faulty.Outputs(Settings(("input", s_input)), Inputs()).Outputs;
        Assert.Equal(message, Assert.Throws<PluginFaultException>(
            () => faulty.Compose(Settings(("input", s_input), ("how", how)), Inputs(), declared)).Message);
        Assert.Equal(declared, faulty.Compose(Settings(("input", s_input)), Inputs(), declared));
    }

    [Fact]
    public void What_fails_in_the_host_while_it_answers_a_plugin_is_not_the_plugins_fault()
    {
        var settings = Settings([("branch", [new BoundBlock("many", Settings(("when", Literal.True)))])], ("input", s_input));
        var full = new EngineFault(EngineFaultKind.DiskFull, "the disk is full");
        Assert.Same(full, Assert.Throws<EngineFault>(() => Shipped("test").Decide(settings, new FailingFacts(full), [])));
    }

    [Fact]
    public void A_column_that_was_promised_must_be_given()
    {
        var promised = new ShapeOutput("result", Stamping.Rows.Derive(new NamedScalar("points", Literal.Of(1))), Main: true);
        Assert.Equal(
            "faulty 1.0.0 declared column 'points' and did not give it (Compose, output 'result')",
            Assert.Throws<PluginFaultException>(() => Faulty("faulty").Compose(Settings(("input", s_input)), Inputs(), [promised])).Message);
    }

    [Theory]
    [InlineData("throw", "faulty 1.0.0 threw FaultyException: out of order (Decide)")]
    [InlineData("missing_output", "faulty 1.0.0 chose output 'nowhere' and declared result (Decide)")]
    [InlineData("null", "faulty 1.0.0 gave no decision (Decide)")]
    public void A_decision_is_held_to_what_was_declared(string how, string message)
    {
        var flow = Faulty("faulty-flow");
        var declared = flow.Outputs(Settings(("input", s_input)), Inputs()).Outputs;
        Assert.Equal(message, Assert.Throws<PluginFaultException>(() => flow.Decide(Settings(("input", s_input), ("how", how)), null!, declared)).Message);
        Assert.Equal(Decision.GoOn("result"), flow.Decide(Settings(("input", s_input)), null!, declared));
    }

    [Fact]
    public void The_types_that_campaigns_name_are_found_or_the_reason_is()
    {
        _gallery.With("stamp", "1.4.2").With("stamp", "2.0.0").With("bad-constructor", "1.0.0");
        var types = new PluginActivityTypes(_gallery.Find());
        Assert.Equal("2.0.0", Assert.IsType<ActivityFound>(types.Find("stamp", null)).Shape.Version);
        Assert.Equal("1.4.2", Assert.IsType<ActivityFound>(types.Find("stamp", "1")).Shape.Version);
        Assert.Equal(["2.0.0", "1.4.2"], Assert.IsType<VersionUnknown>(types.Find("stamp", "3")).Present);
        Assert.Equal(["stamp"], Assert.IsType<ActivityUnknown>(types.Find("stmap", null)).Similar);
        Assert.StartsWith("bad-constructor 1.0.0 cannot make", Assert.IsType<ActivityUnusable>(types.Find("bad-constructor", null)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_published_campaign_goes_on_with_the_version_that_it_was_published_with()
    {
        var published = LockFile.Of(_gallery.With("stamp", "1.4.2").Find(), [("stamp", null)]);
        var later = _gallery.With("stamp", "2.0.0").Find();
        Assert.Equal("1.4.2", Assert.IsType<ActivityFound>(new PluginActivityTypes(later, published).Find("stamp", null)).Shape.Version);
        Assert.Equal("2.0.0", Assert.IsType<ActivityFound>(new PluginActivityTypes(later).Find("stamp", null)).Shape.Version);
    }

    private static ActivityType Shipped(string type) => new(s_shipped.Resolve(type), type);

    private ActivityType Faulty(string type)
    {
        var catalogue = Directory.Exists(Path.Combine(_gallery.Root, "faulty")) ? _gallery.Find() : _gallery.With("faulty", "1.0.0").Find();
        return new(catalogue.Resolve(type), type, TimeSpan.FromSeconds(0.2));
    }

    private static ShapeInputs Inputs() => new(
        "spring", "here", new Dictionary<string, Relation> { [s_input.Name] = Stamping.Rows }, new HashSet<string>());

    private static BoundSettings Settings(params (string Name, object Value)[] values) => Settings([], values);

    private static BoundSettings Settings((string Word, IReadOnlyList<BoundBlock> Blocks)[] blocks, params (string Name, object Value)[] values) =>
        new(values.ToDictionary(v => v.Name, v => v.Value), blocks.ToDictionary(b => b.Word, b => b.Blocks));

    private static string Text(SettingsForm form) => string.Join("; ", [
        .. form.Settings.Count == 0 ? [] : new[] { string.Join(", ", form.Settings.Select(s =>
            $"{s.Name}: {Text(s.Kind)}{(s.Required ? " required" : "")}{(s.Default is null ? "" : $" = {s.Default}")}")) },
        .. form.Blocks.Select(b => $"{b.Word}{(b.IsLabelled ? " label" : "")}{(b.Many ? "*" : "")}{(b.IsLink ? " link" : "")}: {Text(b.Form)}"),
    ]);

    private static string Text(SettingKind kind) => kind switch
    {
        ConstantSetting k => $"Constant({k.Type})",
        ChoiceSetting k => $"Choice({string.Join(' ', k.Choices)})",
        ListSetting k => $"List({Text(k.Item)})",
        ExpressionSetting k => $"Expression{(k.Wanted is null ? "" : $"({k.Wanted})")}{Text(k.Rows)}",
        QuerySetting k => $"Query{Text(k.Rows)}",
        OrderingSetting k => $"Ordering{Text(k.Rows)}",
        _ => kind.GetType().Name[..^"Setting".Length],
    };

    private static string Text(RowScope scope) => scope switch
    {
        FactRows => "[facts]",
        TargetRows s => $"[target {s.Setting}]",
        TargetRowsWithInput s => $"[target {s.Setting} with input]",
        _ => "",
    };

    private sealed class FailingFacts(Exception failure) : Facts
    {
        public override DateTimeOffset Now => throw failure;

        public override DateTimeOffset Asked => throw failure;

        public override long Rows(Transition transition) => throw failure;

        public override bool IsDead(Transition transition) => throw failure;

        public override bool Holds(Expression<bool> condition) => throw failure;

        public override object? Value(Expression expression) => throw failure;

        public override DateTimeOffset At(DateOnly date, TimeOnly time) => throw failure;

        public override DateTime Local(DateTimeOffset instant) => throw failure;
    }
}

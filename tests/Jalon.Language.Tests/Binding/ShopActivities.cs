using Jalon.Algebra;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Language.Binding.Activities;
using Jalon.Language.Diagnostics;
using static Jalon.Language.Tests.Binding.ShopActivity;

namespace Jalon.Language.Tests.Binding;

/// <summary>A few activity types, each with what another kind of setting needs.</summary>
public sealed class ShopActivities : IActivityTypes
{
    private static readonly InputRows input = new();

    private static readonly ShopActivity[] types =
    [
        new("build-audience", ActivityKind.Set, [Optional("query", new QuerySetting(input)), Optional("input", new TransitionSetting())], [], (s, _) =>
            s.Find("query") is Relation rows ? ShapeOutcome.Of(new ShapeOutput("result", rows, Main: true)) : ShapeOutcome.Problem(null, "needs a query")),

        new("split", ActivityKind.Set, [Required("input", new TransitionSetting()), Optional("rest", new NameSetting())],
            [
                new BlockForm("branch", true, new SettingsForm(
                    [
                        Optional("where", new ExpressionSetting(DataType.Bool, input)), Optional("size", new SizeSetting()),
                        Optional("order", new OrderingSetting(input)), Optional("seed", new ExpressionSetting(null, new FactRows())),
                    ],
                    [])),
            ],
            (s, _) => s.BlocksOf("branch").Count == 0
                ? ShapeOutcome.Problem("rest", "has nothing to be the rest of")
                : ShapeOutcome.Of([.. s.BlocksOf("branch").Select(b => new ShapeOutput(b.Label!, new Filter(Rows(s), (Scalar?)b.Settings.Find("where") ?? Literal.True)))])),

        new("deduplicate", ActivityKind.Set,
            [
                Required("input", new TransitionSetting()), Required("by", new ListSetting(new ExpressionSetting(null, input))),
                Optional("keep", new ConstantSetting(DataType.Int)), Optional("order", new OrderingSetting(input)),
            ],
            [],
            (s, _) =>
            {
                var by = ((IReadOnlyList<object>)s.Find("by")!).Cast<Scalar>().ToValueList();
                var unique = new Distinct(Rows(s), by, Literal.Of((long?)s.Find("keep") ?? 1), s.Find("order") is ValueList<OrderKey> keys ? keys : []);
                return ShapeOutcome.Of(new ShapeOutput("unique", unique, Main: true), new ShapeOutput("duplicates", new SetOperation(SetOperator.Except, [Rows(s), unique])));
            }),

        new("combine", ActivityKind.Set,
            [
                Required("union", new TransitionsSetting()), Optional("columns", new ChoiceSetting(["all", "common"])),
            ],
            [],
            (s, i) => i.Relations.Values.Select(r => r.Schema.Dimension).Distinct().Count() > 1
                ? ShapeOutcome.Problem("union", "has inputs of different dimensions; change-dimension leads from one to another")
                : ShapeOutcome.Of(new ShapeOutput("result", new SetOperation(SetOperator.Union, [.. i.Relations.Values]), Main: true))),

        new("reconcile", ActivityKind.Set,
            [Required("input", new TransitionSetting()), Required("dimension", new EntitySetting()), Required("match", new ListSetting(new ExpressionSetting(DataType.Bool, new TargetRows("dimension"))))],
            [],
            (s, _) => ShapeOutcome.Of(new ShapeOutput("matched", new EntityScan((Algebra.Model.Entity)s.Find("dimension")!), Main: true))),

        new("change-dimension", ActivityKind.Set,
            [Required("input", new TransitionSetting()), Required("to", new LinkPathSetting(input)), Optional("query", new QuerySetting(new TargetRowsWithInput("to")))],
            [],
            (s, _) => ShapeOutcome.Of(new ShapeOutput("result", (Relation?)s.Find("query") ?? new EntityScan(((LinkPathValue)s.Find("to")!).Target), Main: true))),

        new("enrich", ActivityKind.Set,
            [Required("input", new TransitionSetting()), Required("query", new QuerySetting(input))],
            [new BlockForm("link", true, new SettingsForm([], []), IsLink: true)],
            (s, _) => ShapeOutcome.Of(new ShapeOutput("result", (Relation)s.Find("query")!, Main: true))),

        new("load-file", ActivityKind.Set,
            [Required("path", new DataFileSetting()), Optional("key", new ListSetting(new NameSetting()))],
            [new BlockForm("column", true, new SettingsForm([Required("type", new TypeSetting())], []))],
            (s, i) => ((DataFileValue)s.Find("path")!).Table is { } table
                ? ShapeOutcome.Of(
                    new ShapeOutput("result", new FileScan(table.Name, FileFormat.Csv, table.Columns, [], KeepsRejects: i.Read.Contains("rejects")), Main: true),
                    new ShapeOutput("rejects", new FileScan(table.Name, FileFormat.Csv, table.Columns, [], FilePart.Rejects, i.Read.Contains("rejects"))))
                : ShapeOutcome.Problem("path", "is not there")),

        new("fork", ActivityKind.Flow, [Required("input", new TransitionSetting()), Required("outputs", new ListSetting(new NameSetting()))], [],
            (s, _) => ShapeOutcome.Of([.. ((IReadOnlyList<object>)s.Find("outputs")!).Select(o => new ShapeOutput((string)o, Rows(s)))])),

        new("jump", ActivityKind.Flow, [Required("input", new TransitionSetting()), Required("to", new ActivitySetting()), Required("times", new ConstantSetting(DataType.Int))], [],
            (s, _) => ShapeOutcome.Of(new ShapeOutput("result", Rows(s), Main: true), new ShapeOutput("back", Rows(s))) with
            {
                Jump = new ShapeJump("back", (string)s.Find("to")!, (int)(long)s.Find("times")!),
            }),

        new("sub-campaign", ActivityKind.Flow,
            [Required("input", new TransitionSetting()), Required("campaign", new CampaignSetting()), Optional("set", new ArgumentsSetting())],
            [],
            (s, _) => ShapeOutcome.Of(new ShapeOutput("completed", Rows(s), Main: true))),

        new("extract-file", ActivityKind.Effect,
            [
                Required("input", new TransitionSetting()), Required("path", new ConstantSetting(DataType.Text)), Optional("columns", new ColumnsSetting(input)),
                Optional("quiet_hours", new RangeSetting(DataType.Time)), Optional("for", new ExpressionSetting(null, new FactRows())), Optional("header", new ConstantSetting(DataType.Bool)),
            ],
            [],
            (s, _) => ShapeOutcome.Of(new ShapeOutput("done", Rows(s), Main: true))),
    ];

    public IEnumerable<string> Names => types.Select(t => t.TypeName);

    public ActivityLookup Find(string type, string? version) => types.FirstOrDefault(t => t.TypeName == type) switch
    {
        null => new ActivityUnknown(Suggestion.Nearest(type, Names) is { } near ? [near] : []),
        var found when version is null || found.Version.StartsWith(version, StringComparison.Ordinal) => new ActivityFound(found),
        var found => new VersionUnknown([found.Version]),
    };

    private static SettingForm Required(string name, SettingKind kind) => new(name, kind, Required: true);

    private static SettingForm Optional(string name, SettingKind kind) => new(name, kind);
}

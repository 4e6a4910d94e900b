using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Binding;

/// <summary>
/// The names that stand in a piece of text wherever one may stand, with the name behind the point where there is one. More than what is
/// read in the end, and never less: good to find an order in which activities can be bound.
/// </summary>
internal static class Mentions
{
    public static IEnumerable<(string Name, string? Member)> In(Node? node) => node switch
    {
        null => [],
        PathNode n => [(n.Parts[0].Text, n.Parts.Count > 1 ? n.Parts[1].Text : null)],
        NamedSourceNode n => [(n.Name.Text, n.Output?.Text)],
        _ => Parts(node).SelectMany(In),
    };

    private static IEnumerable<Node?> Parts(Node node) => node switch
    {
        SettingNode n => [n.Value],
        BlockNode n => n.Forms,
        ListNode n => n.Items,
        RecordNode n => n.Fields.Select(f => f.Value),
        RangeNode n => [n.From, n.To],
        DirectedNode n => [n.Value],
        PipelineNode n => [.. n.Lets.Select(l => l.Pipeline), n.Source, .. n.Clauses],
        WhereNode n => [n.Condition],
        DeriveNode n => n.Bindings.Select(b => b.Value),
        SelectNode n => n.Bindings.Select(b => b.Value),
        OrderNode n => n.Keys.Select(k => k.Value),
        LimitNode n => [n.Size],
        SampleNode n => [n.Size, n.Seed],
        DistinctNode n => [.. n.By, n.Keep, .. n.OrderBy.Select(k => k.Value)],
        GroupNode n => [.. n.By.Select(b => b.Value), .. n.Derive.Select(b => b.Value)],
        SetOperationNode n => [n.Pipeline],
        CallNode n => [.. n.Arguments, n.Source, n.Where, .. n.OrderBy.Select(k => k.Value), n.Limit, .. n.Select.Select(b => b.Value), .. n.Over?.By ?? [], .. n.Over?.OrderBy.Select(k => k.Value) ?? []],
        ChainNode n => [n.First, .. n.Steps.Select(s => s.Operand)],
        LogicNode n => n.Terms,
        NotNode n => [n.Operand],
        NegateNode n => [n.Operand],
        ComparisonNode n => [n.Left, n.Right],
        BetweenNode n => [n.Value, n.Low, n.High],
        InNode n => [n.Value, n.Set],
        TextTestNode n => [n.Value, n.Pattern],
        IsEmptyNode n => [n.Value],
        IfNode n => [n.Condition, n.Then, n.Else],
        CaseNode n => [.. n.Branches.SelectMany(b => (IEnumerable<Node>)[b.Condition, b.Result]), n.Else],
        _ => [],
    };
}

namespace Jalon.Language.Syntax.Nodes;

/// <summary>Walks over trees, in the order of the text.</summary>
public static class NodeTree
{
    /// <summary>The node and everything in it, each before what it holds. Depth of the tree costs no stack.</summary>
    public static IEnumerable<Node> Descendants(this Node root)
    {
        var open = new Stack<Node>();
        open.Push(root);
        while (open.TryPop(out var node))
        {
            yield return node;
            foreach (var child in node.Children().Reverse()) open.Push(child);
        }
    }

    /// <summary>What the node holds directly, in the order of the text.</summary>
    public static IEnumerable<Node> Children(this Node node) => node switch
    {
        FileNode file => file.Declarations,
        EntityNode entity => Of(entity.Name, entity.Title).Concat(entity.Forms),
        CampaignNode campaign => Of(campaign.Name, campaign.Title).Concat(campaign.Activities.Concat<Node>(campaign.Forms).OrderBy(member => member.Span.Start)),
        TestNode test => Of(test.Title).Concat(test.Forms),
        ActivityNode activity => Of(activity.Name, activity.Type, activity.Version).Concat(activity.Forms),
        BlockNode block => Of(block.Word, block.Label, block.Title).Concat(block.Forms),
        SettingNode setting => Of(setting.Name, setting.Value),
        LetNode let => Of(let.Name, let.Pipeline),
        PipelineNode pipeline => pipeline.Lets.Concat(Of(pipeline.Source)).Concat(pipeline.Clauses),
        AudienceSourceNode audience => Of(audience.Name),
        FileSourceNode file => Of(file.Path),
        NamedSourceNode named => Of(named.Name, named.Output),
        WhereNode where => Of(where.Condition),
        DeriveNode derive => derive.Bindings,
        OrderNode order => order.Keys,
        LimitNode limit => Of(limit.Size),
        SampleNode sample => Of(sample.Size, sample.Seed),
        DistinctNode distinct => distinct.By.Concat(Of(distinct.Keep)).Concat(distinct.OrderBy),
        GroupNode group => group.By.Concat(group.Derive),
        SetOperationNode operation => Of(operation.Pipeline),
        SelectNode select => select.Bindings,
        BindingNode binding => Of(binding.Name, binding.Value),
        OrderKeyNode key => Of(key.Value),
        ListNode list => list.Items,
        RecordNode record => record.Fields,
        FieldNode field => Of(field.Name, field.Value),
        RangeNode range => Of(range.From, range.To),
        DirectedNode directed => Of(directed.Value),
        PathNode path => path.Parts,
        CallNode call => call.Through.Concat(Of(call.Function)).Concat(call.Arguments).Concat(Of(call.Source, call.Where)).Concat(call.OrderBy)
            .Concat(Of(call.Limit)).Concat(call.Select).Concat(Of(call.Over)),
        WindowNode window => window.By.Concat<Node>(window.OrderBy),
        LogicNode logic => logic.Terms,
        NotNode negation => Of(negation.Operand),
        ComparisonNode comparison => Of(comparison.Left, comparison.Right),
        InNode @in => Of(@in.Value, @in.Set),
        BetweenNode between => Of(between.Value, between.Low, between.High),
        IsEmptyNode isEmpty => Of(isEmpty.Value),
        TextTestNode test => Of(test.Value, test.Pattern),
        ChainNode chain => Of(chain.First).Concat(chain.Steps.Select(step => step.Operand)),
        NegateNode negate => Of(negate.Operand),
        IfNode choice => Of(choice.Condition, choice.Then, choice.Else),
        CaseNode cases => cases.Branches.Concat(Of(cases.Else)),
        WhenNode branch => Of(branch.Condition, branch.Result),
        _ => [],
    };

    private static IEnumerable<Node> Of(params Node?[] nodes) => nodes.OfType<Node>();
}

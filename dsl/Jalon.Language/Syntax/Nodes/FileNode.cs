namespace Jalon.Language.Syntax.Nodes;

/// <summary>A whole file: entities, campaigns, tests and named pipelines, in the order they were written.</summary>
public sealed record FileNode(IReadOnlyList<DeclarationNode> Declarations, Span Span) : Node(Span)
{
    /// <summary>The entities among the declarations.</summary>
    public IEnumerable<EntityNode> Entities => Declarations.OfType<EntityNode>();

    /// <summary>The campaigns among the declarations.</summary>
    public IEnumerable<CampaignNode> Campaigns => Declarations.OfType<CampaignNode>();

    /// <summary>The tests among the declarations.</summary>
    public IEnumerable<TestNode> Tests => Declarations.OfType<TestNode>();

    /// <summary>The named pipelines among the declarations.</summary>
    public IEnumerable<LetNode> Lets => Declarations.OfType<LetNode>();
}

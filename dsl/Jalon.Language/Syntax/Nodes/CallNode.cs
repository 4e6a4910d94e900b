namespace Jalon.Language.Syntax.Nodes;

/// <summary>A call: arguments first, then the clauses that say over which rows. <c>sum(purchases.amount where active)</c>, <c>account.spent_over(500)</c>.</summary>
/// <param name="Through">The links before the name, as in <c>account.european()</c>; none for most calls.</param>
/// <param name="Function">The function, aggregate or filter.</param>
/// <param name="IsStrict">Whether <c>!</c> follows the name: raise where a conversion fails.</param>
/// <param name="Arguments">None where <paramref name="Source"/> is given.</param>
/// <param name="Source">The pipeline of an unlinked source, <c>exists(from ...)</c>; else null.</param>
/// <param name="Where">The condition on the rows; null without.</param>
/// <param name="OrderBy">The order of the rows; none without.</param>
/// <param name="Limit">How many of the rows; null without.</param>
/// <param name="Select">What of each row; none without.</param>
/// <param name="Over">The window; null without.</param>
/// <param name="Span">Where it was written.</param>
public sealed record CallNode(
    IReadOnlyList<NameNode> Through,
    NameNode Function,
    bool IsStrict,
    IReadOnlyList<ExpressionNode> Arguments,
    PipelineNode? Source,
    ExpressionNode? Where,
    IReadOnlyList<OrderKeyNode> OrderBy,
    ExpressionNode? Limit,
    IReadOnlyList<BindingNode> Select,
    WindowNode? Over,
    Span Span) : ExpressionNode(Span);

namespace Jalon.Language.Syntax.Nodes;

/// <summary><c>campaign spring_sale "Spring sale" { ... }</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What people call it; null where none was written.</param>
/// <param name="Activities">Its activities, in the order they were written.</param>
/// <param name="Forms">Everything else: settings, schedules, parameters, gates, in order.</param>
/// <param name="Span">Where it was written.</param>
public sealed record CampaignNode(NameNode Name, TextNode? Title, IReadOnlyList<ActivityNode> Activities, IReadOnlyList<FormNode> Forms, Span Span) : DeclarationNode(Span);

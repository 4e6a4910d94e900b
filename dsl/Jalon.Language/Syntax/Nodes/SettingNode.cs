namespace Jalon.Language.Syntax.Nodes;

/// <summary><c>name = value</c>.</summary>
public sealed record SettingNode(NameNode Name, ValueNode Value, Span Span) : FormNode(Span);

namespace Jalon.Language.Syntax.Nodes;

/// <summary>A <c>decimal</c>: <c>12.50</c>, or a percentage, <c>10%</c> being 0.10.</summary>
/// <param name="Value">At most 18 digits, of which <c>Value.Scale</c> (0 to 6) stand after the point: <c>12.50</c> has scale 2.</param>
/// <param name="IsPercent">Whether it was written with <c>%</c>.</param>
/// <param name="Span">Where it was written.</param>
public sealed record DecimalNode(decimal Value, bool IsPercent, Span Span) : LiteralNode(Span);

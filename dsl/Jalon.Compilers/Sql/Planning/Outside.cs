namespace Jalon.Compilers.Sql.Planning;

/// <summary>The rows outside a relation that stands in a scalar.</summary>
/// <param name="Rows">From the one just outside outward.</param>
/// <param name="Groups">
/// Whether the relation is planned on its own, with what ties it to the row outside as a partition; else it stands inside the outer
/// SELECT and sees its rows.
/// </param>
internal sealed record Outside(ValueList<Row> Rows, bool Groups);

using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.CSharp.InProcess;

/// <summary>What an aggregate looks at: rows that belong to groups, and a group for each row outside.</summary>
/// <param name="Rows">The rows; their owners are the groups.</param>
/// <param name="Arguments">The aggregate's arguments over them.</param>
/// <param name="Groups">How many groups, those without rows too.</param>
/// <param name="Order">Gives all rows in order, group by group; computed where an aggregate looks at it.</param>
internal sealed record AggregateRows(RowSet Rows, Vector[] Arguments, int Groups, Func<int[]> Order);

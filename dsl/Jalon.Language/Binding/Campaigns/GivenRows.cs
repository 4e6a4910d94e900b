using Jalon.Algebra;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding.Campaigns;

/// <summary>What a table or a file holds in a test.</summary>
/// <param name="Entity">The entity whose table it is; null for a file.</param>
/// <param name="File">The file of the workspace that it stands for; null for a table.</param>
/// <param name="Columns">The columns that its rows name, each of its attribute's type.</param>
/// <param name="Rows">The rows, values as in <see cref="Literal.Value"/>.</param>
/// <param name="From">The file that holds the rows instead; null where they are written out.</param>
public sealed record GivenRows(string? Entity, string? File, ValueList<Column> Columns, ValueList<ValueList<object?>> Rows, string? From);

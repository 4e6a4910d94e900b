using Jalon.Compilers.Sql.Dialects;
using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Functions;

/// <summary>What a template may look at beside its arguments.</summary>
/// <param name="Dialect">The dialect that is written.</param>
/// <param name="Meaning">The zone in force, the one instant of the task, and all else that is fixed before the first row.</param>
public sealed record WriterContext(Dialect Dialect, CompileContext Meaning)
{
    /// <summary>The zone in force as a constant: its tzdb name.</summary>
    public SqlExpression Zone => Dialect.Constant(Meaning.Zone.Id, DataType.Text);
}

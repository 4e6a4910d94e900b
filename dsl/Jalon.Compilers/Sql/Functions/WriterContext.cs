using Jalon.Compilers.Sql.Dialects;
using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Functions;

/// <summary>What a template may look at beside its arguments.</summary>
/// <param name="Dialect">The dialect that is written.</param>
/// <param name="Zone">The zone in force: its tzdb name.</param>
/// <param name="Now">The one instant of the task.</param>
public sealed record WriterContext(Dialect Dialect, string Zone, DateTimeOffset Now)
{
    /// <summary>The zone in force as a constant.</summary>
    public SqlExpression ZoneConstant => Dialect.Constant(Zone, DataType.Text);
}

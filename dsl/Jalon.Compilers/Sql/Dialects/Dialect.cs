using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Dialects;

/// <summary>The facts that one engine's SQL must state, and what it says otherwise than the others. Stateless.</summary>
public abstract class Dialect
{
    /// <summary>For people: <c>DuckDB</c>.</summary>
    public abstract string Name { get; }

    /// <summary>How it says each scalar function.</summary>
    public abstract FunctionTemplates Functions { get; }

    /// <summary>The SQL type that holds values of a language's type.</summary>
    public abstract string TypeName(DataType type);

    /// <summary>What the language reads a catalogue's type as (language reference, section 2); null where it cannot be read.</summary>
    /// <param name="storedAs">The catalogue's name of the type.</param>
    public abstract DataType? TypeOf(string storedAs);

    /// <summary>A name, quoted so that nothing in it means anything.</summary>
    public virtual string Quote(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary>A constant of a type, as <see cref="Literal"/> holds it, escaped; NULL for none.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">Its type.</param>
    /// <param name="beside">Whether it stands beside a value of its own type (in a comparison), so that a bare number will do.</param>
    public abstract SqlExpression Constant(object? value, DataType type, bool beside = false);

    /// <summary>A value converted to a type that it widens to; NULL where it does not fit.</summary>
    /// <param name="value">The value.</param>
    /// <param name="from">Its type.</param>
    /// <param name="to">The type wanted.</param>
    /// <param name="context">For the zone.</param>
    public abstract SqlExpression Convert(SqlExpression value, DataType from, DataType to, WriterContext context);

    /// <summary>A stored value as the language reads it: text of length zero is empty, a time without zone gets one, and so on.</summary>
    /// <param name="column">The column.</param>
    /// <param name="storedAs">The catalogue's name of its type; null where it is already as the language holds it.</param>
    /// <param name="zone">The zone of a stored time without one.</param>
    public abstract SqlExpression Read(SqlExpression column, string? storedAs, string zone);
}

using Jalon.Compilers.Sql.Dialects.Ansi;
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

    /// <summary>How it tells conditions from truth values, and compares.</summary>
    public virtual ConditionForms Conditions { get; } = new();

    /// <summary>Which clauses a SELECT of it has.</summary>
    public virtual SelectForms Selects { get; } = new();

    /// <summary>How it tells one of a group's rows from the others.</summary>
    public virtual GroupForms Groups { get; } = new();

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

    /// <summary>
    /// A value as it stands stored, where it is only asked whether it equals a constant that no empty value equals: what <see cref="Read"/> takes for empty is not
    /// equal to it either, and need not be looked for.
    /// </summary>
    public virtual SqlExpression Stored(SqlExpression read) => read;

    /// <summary>An aggregate of the catalogue; null where the dialect has no way to say it.</summary>
    public abstract SqlAggregate? Aggregate(AggregateCall call, WriterContext context);

    /// <summary>An operator on numbers and times, NULL where it is empty; null where the dialect has no way to say it.</summary>
    /// <param name="operation">What is done, with its types.</param>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    /// <param name="context">For the zone.</param>
    public abstract SqlExpression? Arithmetic(Arithmetic operation, SqlExpression left, SqlExpression right, WriterContext context);

    /// <summary>A value with its sign turned; NULL where that does not fit.</summary>
    public abstract SqlExpression Negate(SqlExpression value, DataType type);

    /// <summary>Whether a text fits another; NULL where a side is. Null where the dialect has no way to say it.</summary>
    public abstract SqlExpression? TextMatch(TextMatch match, SqlExpression subject, SqlExpression pattern);

    /// <summary>What samples are ordered by: the lower-case hex of the MD5 of a seed, a colon and the key's parts joined with colons.</summary>
    /// <param name="seed">The seed as text.</param>
    /// <param name="key">The key's parts as text.</param>
    public abstract SqlExpression SampleHash(SqlExpression seed, ValueList<SqlExpression> key);

    /// <summary>A value that must be there where what it was made of is; null where the dialect cannot raise.</summary>
    /// <param name="value">The value.</param>
    /// <param name="given">What it was made of.</param>
    /// <param name="function">The function that made it, with its <c>!</c>.</param>
    /// <param name="key">The key of the row; none where it has none.</param>
    public virtual SqlExpression? Required(SqlExpression value, SqlExpression given, string function, ValueList<SqlExpression> key) => null;
}

using Jalon.Compilers.Passes;
using Jalon.Compilers.Sql.Dialects;
using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Planning;
using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql;

/// <summary>Relations to the SQL of one dialect. Stateless: the same relation gives the same text.</summary>
/// <param name="dialect">The engine's SQL.</param>
/// <param name="model">The entities that links lead to.</param>
public sealed class SqlCompiler(Dialect dialect, DataModel model)
{
    /// <summary>A query that gives the relation's rows with the columns of its schema.</summary>
    /// <param name="relation">What is asked, as bound.</param>
    /// <param name="sources">Where its rows lie.</param>
    /// <param name="context">What is fixed before the first row.</param>
    /// <param name="ordered">Whether in the order that the relation has been given, or the key's.</param>
    public SqlText Query(Relation relation, ISqlSources sources, CompileContext context, bool ordered = true) =>
        Write(Normal(relation, context), sources, context, ordered).Text;

    /// <summary>
    /// The outputs of one activity, each a query to be made a table of, in this order: a later one reads the tables of the earlier ones
    /// wherever it is made of their rows, so that what they share is computed once.
    /// </summary>
    /// <param name="outputs">The outputs, and the table that each will be, as SQL writes it.</param>
    /// <param name="sources">Where the inputs lie.</param>
    /// <param name="context">What is fixed before the first row.</param>
    public ValueList<SqlOutput> Outputs(IReadOnlyList<OutputTable> outputs, ISqlSources sources, CompileContext context)
    {
        var made = new List<SqlOutput>();
        var known = new Dictionary<Relation, Relation>();
        foreach (var output in outputs)
        {
            var relation = new KnownRows(known).Apply(Normal(output.Relation, context));
            var (query, select) = Write(relation, sources, context, false);
            made.Add(new SqlOutput(output.Name, output.Table, query, select is null ? "" : dialect.Selects.Create(output.Table, select, dialect)));
            if (relation is not (EntityScan or WorkingTable or AudienceScan or FileScan or Values or MaterialisedScan))
                known.TryAdd(relation, new MaterialisedScan(output.Table, output.Name, relation.Schema));
        }
        return made.ToValueList();
    }

    private static Relation Normal(Relation relation, CompileContext context) => new ColumnsApart().Apply(PassList.Normalise(relation, context));

    private (SqlText Text, SqlSelect? Select) Write(Relation relation, ISqlSources sources, CompileContext context, bool ordered)
    {
        var planner = new SelectPlanner(relation, sources, model, new WriterContext(dialect, context));
        try
        {
            var select = dialect.Selects.Whole(planner.Query(relation, ordered));
            if (planner.Unsupported.Count == 0)
                return (new SqlText(SqlWriter.Write(select, dialect), relation.Schema, []), select);
        }
        catch (UnsupportedException e)
        {
            planner.Note(e, relation.Origin);
        }
        return (new SqlText("", relation.Schema, [.. planner.Unsupported]), null);
    }
}

using Jalon.Algebra;
using Jalon.Algebra.Model;
using Jalon.Algebra.Types;
using Jalon.Language.Binding;

namespace Jalon.Host.Tests.Plugins;

/// <summary>The tables of the sample workspace, as an engine's catalogue would describe them.</summary>
/// <param name="storedAs">The engine's name of each kind of column; the key of length zero is for texts.</param>
internal sealed class SampleTables(IReadOnlyDictionary<string, string> storedAs) : ISources
{
    /// <summary>As DuckDB calls them.</summary>
    public static IReadOnlyDictionary<string, string> DuckDb { get; } = new Dictionary<string, string>
    {
        ["int"] = "BIGINT",
        ["decimal"] = "DECIMAL(18,2)",
        ["date"] = "DATE",
        ["datetime"] = "TIMESTAMP WITH TIME ZONE",
        ["bool"] = "BOOLEAN",
        [""] = "VARCHAR",
    };

    /// <summary>As SQL Server calls them.</summary>
    public static IReadOnlyDictionary<string, string> SqlServer { get; } = new Dictionary<string, string>
    {
        ["int"] = "int",
        ["decimal"] = "decimal(12,2)",
        ["date"] = "date",
        ["datetime"] = "datetimeoffset(3)",
        ["bool"] = "bit",
        [""] = "nvarchar(80)",
    };

    private static readonly Dictionary<string, string> s_tables = new()
    {
        ["customer"] = "id:int first_name last_name email phone city country language birth_date:date created_at:datetime loyalty",
        ["purchase"] = "order_number line:int customer_id:int product_id:int quantity:int amount:decimal ordered_on:date shipped_on:date channel",
        ["product"] = "id:int name name_fr category price:decimal launched_on:date",
        ["consent"] = "customer_id:int email_opt_in:bool sms_opt_in:bool updated_on:date",
        ["country"] = "code name_en name_fr region",
        ["data/suppressed.csv"] = "email reason added_on:date",
    };

    public IEnumerable<string> TableNames => s_tables.Keys;

    public SourceTable? Table(string name) =>
        s_tables.TryGetValue(name, out var columns) ? new(name, columns.Split(' ').Select(Column).ToValueList(), []) : null;

    public SourceTable? File(string path) => Table(path);

    public Schema? Audience(string name) => null;

    private SourceColumn Column(string text) => text.Split(':') switch
    {
        [var name, "int"] => new(name, storedAs["int"], DataType.Int, true),
        [var name, "decimal"] => new(name, storedAs["decimal"], DataType.Decimal(2), true),
        [var name, "date"] => new(name, storedAs["date"], DataType.Date, true),
        [var name, "datetime"] => new(name, storedAs["datetime"], DataType.DateTime, true),
        [var name, "bool"] => new(name, storedAs["bool"], DataType.Bool, true),
        var parts => new(parts[0], storedAs[""], DataType.Text, true),
    };
}

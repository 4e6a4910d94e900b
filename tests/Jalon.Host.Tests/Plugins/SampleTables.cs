using Jalon.Algebra;
using Jalon.Algebra.Model;
using Jalon.Algebra.Types;
using Jalon.Language.Binding;

namespace Jalon.Host.Tests.Plugins;

/// <summary>The tables of the sample workspace, as an engine's catalogue would describe them.</summary>
internal sealed class SampleTables : ISources
{
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

    private static SourceColumn Column(string text) => text.Split(':') switch
    {
        [var name, "int"] => new(name, "BIGINT", DataType.Int, true),
        [var name, "decimal"] => new(name, "DECIMAL(18,2)", DataType.Decimal(2), true),
        [var name, "date"] => new(name, "DATE", DataType.Date, true),
        [var name, "datetime"] => new(name, "TIMESTAMP WITH TIME ZONE", DataType.DateTime, true),
        [var name, "bool"] => new(name, "BOOLEAN", DataType.Bool, true),
        var parts => new(parts[0], "VARCHAR", DataType.Text, true),
    };
}

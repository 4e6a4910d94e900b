using Jalon.Algebra.Model;
using Jalon.Algebra.Types;
using Jalon.Language.Binding;

using Attribute = Jalon.Algebra.Model.Attribute;

namespace Jalon.Compilers.Tests.Meaning;

/// <summary>A model of two entities that have a column of each type: <c>sample</c>, and the <c>items</c> that belong to one.</summary>
internal sealed class Sampled : ISources
{
    private static readonly Attribute[] s_values =
    [
        Stored("i", "BIGINT", DataType.Int), Stored("j", "BIGINT", DataType.Int), Stored("c", "DECIMAL(18,2)", DataType.Decimal(2)),
        Stored("d", "DECIMAL(18,6)", DataType.Decimal(6)), Stored("w", "DECIMAL(18,0)", DataType.Decimal(0)), Stored("f", "DOUBLE", DataType.Float),
        Stored("g", "DOUBLE", DataType.Float), Stored("t", "VARCHAR", DataType.Text), Stored("u", "VARCHAR", DataType.Text), Stored("z", "VARCHAR", DataType.Text),
        Stored("a", "DATE", DataType.Date), Stored("b", "DATE", DataType.Date), Stored("h", "TIME", DataType.Time), Stored("k", "TIME", DataType.Time),
        Stored("s", "TIMESTAMP WITH TIME ZONE", DataType.DateTime), Stored("v", "TIMESTAMP WITH TIME ZONE", DataType.DateTime),
        Stored("p", "BOOLEAN", DataType.Bool), Stored("q", "BOOLEAN", DataType.Bool),
    ];

    /// <summary>What an item has: a few columns, so that many aggregates go over the same ones.</summary>
    public static Entity Item { get; } = new("item", "item", ["id"], [Id, Owner, .. s_values.Where(v => v.Name is "i" or "c" or "f" or "t" or "a" or "s" or "p" or "h")]);

    /// <summary>The entity that expressions stand over.</summary>
    public static Entity Sample { get; } = WithItems(new Entity("sample", "sample", ["id"], [Id, .. s_values]), Item);

    public static DataModel Model { get; } = new([Sample, Item]);

    /// <summary>The same entities as SQL Server stores them.</summary>
    public static DataModel OnSqlServer { get; } = new([WithItems(AsStored(Sample), AsStored(Item)), AsStored(Item)]);

    /// <summary>The columns of a sample that expressions read.</summary>
    public static IReadOnlyList<Attribute> Values => s_values;

    private static Attribute Id => Stored("id", "BIGINT", DataType.Int) with { MayBeEmpty = false };

    private static Attribute Owner => Stored("owner", "BIGINT", DataType.Int);

    public IEnumerable<string> TableNames => [];

    public SourceTable? Table(string name) => null;

    public SourceTable? File(string path) => null;

    public Schema? Audience(string name) => null;

    private static Attribute Stored(string name, string storedAs, DataType type) => new(name, type, true) { StoredAs = storedAs };

    private static Entity AsStored(Entity entity) => entity with
    {
        Attributes = [.. entity.Attributes.Select(a => a with
        {
            StoredAs = a.StoredAs switch
            {
                "VARCHAR" => a.Name == "u" ? "varchar(200)" : "nvarchar(max)",
                "DOUBLE" => "float",
                "TIME" => "time(7)",
                "BOOLEAN" => "bit",
                "TIMESTAMP WITH TIME ZONE" => a.Name == "v" ? "datetimeoffset(7)" : "datetimeoffset(6)",
                var same => same!.ToLowerInvariant(),
            },
        })],
        Links = [],
    };

    private static Entity WithItems(Entity sample, Entity item) => sample with
    {
        Links =
        [
            new Link("items", "item", Cardinality.Many,
                [new LinkPair(new Algebra.Scalars.AttributeRef(0, [], sample, sample.FindAttribute(Id.Name)!), new Algebra.Scalars.AttributeRef(0, [], item, item.FindAttribute(Owner.Name)!))]),
        ],
    };
}

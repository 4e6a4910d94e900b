namespace Jalon.Compilers.CSharp.InProcess;

/// <summary>Finds the equalities that tie a row to the rows outside, so that a lookup can take the place of trying each pair.</summary>
internal static class Equalities
{
    /// <summary>The ties among the parts of a condition, and what is left of it.</summary>
    public static (IReadOnlyList<LinkPair> Ties, Scalar Remaining) Of(Scalar condition)
    {
        var parts = condition is AllOf all ? all.Operands : [condition];
        // A window looks at rows that a lookup would never bring in.
        if (parts.Any(Passes.WindowSearch.Finds))
            return ([], condition);
        var ties = parts.Select(Tie).ToList();
        return ties.TrueForAll(t => t is null)
            ? ([], condition)
            : ([.. ties.OfType<LinkPair>()], new AllOf([.. parts.Where((_, place) => ties[place] is null)]) { Origin = condition.Origin });
    }

    private static LinkPair? Tie(Scalar part)
    {
        if (part is not Comparison { Operator: ComparisonOperator.Equal or ComparisonOperator.SameText } s)
            return null;
        var (left, right) = s.Operator == ComparisonOperator.SameText ? (Lower(s.Left), Lower(s.Right)) : Alike(s.Left, s.Right);
        return (Whose.Of(left), Whose.Of(right)) switch
        {
            (Whose.Row, Whose.Outside) => new LinkPair(Inward(right), left),
            (Whose.Outside, Whose.Row) => new LinkPair(Inward(left), right),
            _ => null,
        };
    }

    private static (Scalar Left, Scalar Right) Alike(Scalar left, Scalar right) =>
        left.Type.Kind != right.Type.Kind && DataType.Widest(left.Type, right.Type) is { } type
            ? (Cast.To(left, type), Cast.To(right, type))
            : (left, right);

    private static Call Lower(Scalar text) => new(Catalogue.Standard.Find("lower")!, [text], DataType.Text, true) { Origin = text.Origin };

    private static Scalar Inward(Scalar scalar) => new OneLevelIn().Rewrite(scalar);

    // Whose values a scalar is made of: the row's alone, those of rows outside alone, or neither.
    private sealed class Whose : ScalarRewriter
    {
        public const int Row = 1;
        public const int Outside = 2;
        private const int Other = 4;

        private int _met;

        public static int Of(Scalar scalar)
        {
            var search = new Whose();
            search.Rewrite(scalar);
            return search._met;
        }

        protected override Scalar Changed(Scalar scalar)
        {
            _met |= scalar switch
            {
                ColumnRef s => Met(s.Level),
                AttributeRef s => Met(s.Level),
                LinkedColumnRef s => Met(s.Level),
                Aggregate or InRelation => Other,
                _ => 0,
            };
            return scalar;
        }

        private static int Met(int level) => level == 0 ? Row : Outside;
    }

    // The same value as the row just outside sees it.
    private sealed class OneLevelIn : ScalarRewriter
    {
        protected override Scalar Changed(Scalar scalar) => scalar switch
        {
            ColumnRef s => s with { Level = s.Level - 1 },
            AttributeRef s => s with { Level = s.Level - 1 },
            LinkedColumnRef s => s with { Level = s.Level - 1 },
            _ => scalar,
        };
    }
}

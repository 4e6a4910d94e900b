namespace Jalon.Language.Syntax;

/// <summary>
/// What a word means where it stands, from the few tokens after it. Words are bound to their place: after a complete operand infix and clause words
/// mean themselves, and before <c>=</c>, or at the head of a block, they are names.
/// </summary>
internal static class Lookahead
{
    /// <summary>Whether <c>name =</c> stands here.</summary>
    public static bool BeginsSetting(Token at) => at.IsWord && at.Next.Kind == TokenKind.Assign;

    /// <summary>Whether <c>word [label] [text] {</c> stands here.</summary>
    public static bool BeginsBlock(Token at)
    {
        if (!at.IsWord) return false;
        var next = at.Next;
        if (next.IsWord)
        {
            next = next.Next;
            while (next.Kind == TokenKind.Dot && next.Next.IsWord) next = next.Next.Next;
        }

        if (next.Kind == TokenKind.Text) next = next.Next;
        return next.Kind == TokenKind.OpenBrace;
    }

    /// <summary>Whether <c>activity name :</c> stands here.</summary>
    public static bool BeginsActivity(Token at) =>
        at.Kind == TokenKind.Activity && at.Next.IsWord && at.Next.Next.Kind == TokenKind.Colon;

    /// <summary>Whether a setting, block or activity stands here.</summary>
    public static bool BeginsForm(Token at) => BeginsSetting(at) || BeginsBlock(at) || BeginsActivity(at);

    /// <summary>Whether the head of a declaration stands here: of an entity, campaign, test or named pipeline.</summary>
    public static bool BeginsDeclaration(Token at) => at.Kind switch
    {
        TokenKind.Entity or TokenKind.Campaign => at.Next.IsWord && BeginsBlock(at),
        TokenKind.Test => at.Next.Kind == TokenKind.Text && BeginsBlock(at),
        TokenKind.Let => BeginsLet(at),
        _ => false,
    };

    /// <summary>Whether <c>let name =</c> stands here.</summary>
    public static bool BeginsLet(Token at) => at.Kind == TokenKind.Let && at.Next.IsWord && at.Next.Next.Kind == TokenKind.Assign;

    /// <summary>The operator that begins here, after a complete operand; <see cref="TokenKind.None"/> where none does.</summary>
    public static TokenKind Infix(Token at)
    {
        var kind = MeantKind(at);
        if (kind == TokenKind.Assign || !at.IsWord) return kind is TokenKind.Assign or TokenKind.Percent || Operators.PrecedenceOf(kind) is not null ? kind : TokenKind.None;
        if (Operators.PrecedenceOf(kind) is null || IsName(at)) return TokenKind.None;
        return kind switch
        {
            TokenKind.Not => MeantKind(at.Next) is TokenKind.In or TokenKind.Between || Operators.Test(MeantKind(at.Next)) is not null ? kind : TokenKind.None,
            TokenKind.Starts or TokenKind.Ends => MeantKind(at.Next) == TokenKind.With ? kind : TokenKind.None,
            _ => kind,
        };
    }

    /// <summary>The clause that begins here, where a clause may; <see cref="TokenKind.None"/> where none does.</summary>
    public static TokenKind Clause(Token at)
    {
        var kind = MeantKind(at);
        if (kind == TokenKind.Name && Is(at, "having")) kind = TokenKind.Where;
        var begins = kind switch
        {
            TokenKind.Where or TokenKind.Derive or TokenKind.Limit or TokenKind.Sample or TokenKind.Select => true,
            TokenKind.Order or TokenKind.Distinct => MeantKind(at.Next) == TokenKind.By,
            TokenKind.Group => MeantKind(at.Next) is TokenKind.By or TokenKind.Derive,
            TokenKind.Union or TokenKind.Intersect or TokenKind.Except => true,
            _ => false,
        };
        return begins && !IsName(at) ? kind : TokenKind.None;
    }

    /// <summary>Whether a pipeline begins here, where a value does.</summary>
    public static bool BeginsPipeline(Token at)
    {
        if (BeginsLet(at)) return true;
        // In capitals it is a name, unless what follows could only follow the keyword.
        if (IsName(at) || (at.Loud != TokenKind.None && (!BeginsOperand(at.Next) || BeginsForm(at.Next)))) return false;
        return MeantKind(at) is TokenKind.From or TokenKind.Where or TokenKind.Derive or TokenKind.Order or TokenKind.Limit or TokenKind.Sample or TokenKind.Distinct
            or TokenKind.Group or TokenKind.Union or TokenKind.Intersect or TokenKind.Except or TokenKind.Select;
    }

    /// <summary>Whether a word of a given kind stands here and means itself: no setting of that name begins.</summary>
    public static bool IsWordOf(Token at, TokenKind kind) => MeantKind(at) == kind && !IsName(at);

    /// <summary>The kind of a token, keywords in capitals taken for what they mean.</summary>
    public static TokenKind MeantKind(Token at) => at.Loud == TokenKind.None ? at.Kind : at.Loud;

    /// <summary>Whether a plain name is spelled so, in small letters or capitals.</summary>
    public static bool Is(Token at, string word) =>
        at.Kind == TokenKind.Name && at.End - at.Start == word.Length
        && at.Reading.Source.Text.AsSpan(at.Start, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a token can begin an operand.</summary>
    public static bool BeginsOperand(Token at) =>
        at.IsWord || at.Kind is TokenKind.Number or TokenKind.Percentage or TokenKind.Text or TokenKind.Date or TokenKind.Time or TokenKind.DateTime
            or TokenKind.OpenParenthesis or TokenKind.OpenBracket or TokenKind.Minus or TokenKind.Bang;

    // A word is a name before `=`, and at the head of a block where one may follow.
    private static bool IsName(Token at) => at.Next.Kind == TokenKind.Assign || (at.Reading.SettingsPossible && BeginsBlock(at));
}

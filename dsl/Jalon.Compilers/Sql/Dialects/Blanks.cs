namespace Jalon.Compilers.Sql.Dialects;

/// <summary>White space, as Unicode has it: what <c>trim</c> takes away, on every engine.</summary>
internal static class Blanks
{
    /// <summary>All of it, each character once.</summary>
    public const string Characters = "\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";
}

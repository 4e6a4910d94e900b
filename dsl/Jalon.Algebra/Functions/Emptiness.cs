namespace Jalon.Algebra.Functions;

/// <summary>When a function gives no value.</summary>
public enum Emptiness
{
    /// <summary>Where an argument is empty, and nowhere else.</summary>
    Propagates,

    /// <summary>Where an argument is empty, and elsewhere too (a conversion that fails, a text that ends up of length zero).</summary>
    MayAppear,

    /// <summary>Never.</summary>
    Never,

    /// <summary>Where all arguments are empty (<c>coalesce</c>, <c>least</c>).</summary>
    WhenAllAre,
}

using Sprache;

namespace Jalon.Language.Syntax;

/// <summary>A parser read a value.</summary>
internal sealed class Ok<T>(T value, Token rest) : IResult<T>
{
    public T Value => value;

    public bool WasSuccessful => true;

    public IInput Remainder => rest;

    public string Message => "";

    public IEnumerable<string> Expectations => [];
}

/// <summary>A parser read nothing; what it would have read is known to the <see cref="Reading"/>.</summary>
internal sealed class No<T>(IInput at) : IResult<T>
{
    public T Value => throw new InvalidOperationException("A parser that failed has no value.");

    public bool WasSuccessful => false;

    public IInput Remainder => at;

    public string Message => "";

    public IEnumerable<string> Expectations => [];
}

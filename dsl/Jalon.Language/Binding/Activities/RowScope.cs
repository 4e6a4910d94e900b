namespace Jalon.Language.Binding.Activities;

/// <summary>Whose rows an expression of the settings sees: <see cref="InputRows"/>, <see cref="TargetRows"/>, <see cref="TargetRowsWithInput"/> or <see cref="FactRows"/>.</summary>
public abstract record RowScope
{
    private protected RowScope()
    {
    }
}

using Jalon.Algebra;
using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding.Activities;

/// <summary>What the value of a setting is. The set is closed: the records of this folder that derive from it. Each says what <see cref="BoundSettings"/> holds for it.</summary>
public abstract record SettingKind
{
    private protected SettingKind()
    {
    }
}

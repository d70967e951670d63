# Takes away what reaches past the kiosk: swipes from the edges of the glass, the Windows key, and
# what Ctrl+Alt+Del offers. Start it as administrator, while KIOSK is signed out and has been signed
# in once before:
#
#   powershell -ExecutionPolicy Bypass -File keys.ps1 -User KIOSK
#   powershell -ExecutionPolicy Bypass -File keys.ps1 -User KIOSK -Undo
#
# KIOSK is the account that shows the kiosk; other accounts keep their keys. It does not touch
# Ctrl+Alt+Del itself, by which staff of IT get in.
[CmdletBinding()]
param([Parameter(Mandatory = $true)][string]$User, [switch]$Undo)
$ErrorActionPreference = 'Stop'
$hive = 'clinic-kiosk'

$machine = @(
    @('HKLM:\Software\Policies\Microsoft\Windows\EdgeUI', 'AllowEdgeSwipe', 0),
    @('HKLM:\Software\Microsoft\Windows\CurrentVersion\Policies\System', 'HideFastUserSwitching', 1),
    @('HKLM:\Software\Microsoft\Windows\CurrentVersion\Policies\System', 'ShutdownWithoutLogon', 0)
)
$own = @(
    @('Software\Microsoft\Windows\CurrentVersion\Policies\Explorer', 'NoWinKeys', 1),
    @('Software\Microsoft\Windows\CurrentVersion\Policies\Explorer', 'NoClose', 1),
    @('Software\Microsoft\Windows\CurrentVersion\Policies\System', 'DisableTaskMgr', 1),
    @('Software\Microsoft\Windows\CurrentVersion\Policies\System', 'DisableLockWorkstation', 1),
    @('Software\Microsoft\Windows\CurrentVersion\Policies\System', 'DisableChangePassword', 1),
    @('Software\Microsoft\Windows\CurrentVersion\PushNotifications', 'ToastEnabled', 0)
)

function Set-Row([string]$Path, [string]$Name, [int]$Value) {
    if ($Undo) {
        Remove-ItemProperty -Path $Path -Name $Name -ErrorAction SilentlyContinue
        return
    }
    if (-not (Test-Path -Path $Path)) { New-Item -Path $Path -Force | Out-Null }
    Set-ItemProperty -Path $Path -Name $Name -Value $Value -Type DWord
}

$account = New-Object System.Security.Principal.NTAccount($User)
$sid = $account.Translate([System.Security.Principal.SecurityIdentifier]).Value
$list = "HKLM:\Software\Microsoft\Windows NT\CurrentVersion\ProfileList\$sid"
if (-not (Test-Path -Path $list)) { throw "$User has not been signed in yet: sign it in once, and out" }
if (Test-Path -Path "Registry::HKEY_USERS\$sid") { throw "$User is signed in: sign it out first" }
$profilePath = [Environment]::ExpandEnvironmentVariables((Get-ItemProperty -Path $list).ProfileImagePath)
& "$env:SystemRoot\System32\reg.exe" load "HKU\$hive" (Join-Path $profilePath 'NTUSER.DAT')
if ($LASTEXITCODE -ne 0) { throw "The registry of $User cannot be opened" }
try {
    foreach ($row in $own) { Set-Row "Registry::HKEY_USERS\$hive\$($row[0])" $row[1] $row[2] }
    # The five presses of Shift that ask about sticky keys: 506 keeps the question away.
    $sticky = "Registry::HKEY_USERS\$hive\Control Panel\Accessibility\StickyKeys"
    if (-not (Test-Path -Path $sticky)) { New-Item -Path $sticky -Force | Out-Null }
    $flags = if ($Undo) { '510' } else { '506' }
    Set-ItemProperty -Path $sticky -Name 'Flags' -Value $flags
}
finally {
    # Windows keeps the file open until nothing of ours holds a key of it.
    [GC]::Collect()
    [GC]::WaitForPendingFinalizers()
    & "$env:SystemRoot\System32\reg.exe" unload "HKU\$hive"
}
foreach ($row in $machine) { Set-Row $row[0] $row[1] $row[2] }
if ($Undo) { Write-Output 'The keys and the edges do again what they did. Start the machine again.' }
else { Write-Output 'The keys and the edges are taken away. Start the machine again.' }

// What Camunda's applications show that is in none of their locale files.
export default {
  vendor: 'Một Cửa',
  name: {tasklist: 'Xử lý hồ sơ', cockpit: 'Giám sát', admin: 'Quản trị', welcome: 'Trang chủ'},

  shortcut: {
    claimTask: 'nhận việc đang chọn',
    focusFilter: 'tới bộ lọc đầu tiên',
    focusList: 'tới việc đầu tiên trong danh sách',
    focusForm: 'tới ô đầu tiên của biểu mẫu',
    startProcess: 'mở hộp lập hồ sơ'
  },

  date: {
    DAY: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
    SHORTDAY: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
    MONTH: ['Tháng 1', 'Tháng 2', 'Tháng 3', 'Tháng 4', 'Tháng 5', 'Tháng 6', 'Tháng 7', 'Tháng 8', 'Tháng 9', 'Tháng 10',
      'Tháng 11', 'Tháng 12'],
    SHORTMONTH: ['Th 1', 'Th 2', 'Th 3', 'Th 4', 'Th 5', 'Th 6', 'Th 7', 'Th 8', 'Th 9', 'Th 10', 'Th 11', 'Th 12'],
    AMPMS: ['SA', 'CH'],
    picker: {today: 'Hôm nay', clear: 'Xóa', close: 'Xong'}
  }
};
